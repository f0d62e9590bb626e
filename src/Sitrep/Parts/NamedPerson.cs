namespace Sitrep;

/// <summary>A person whose name stands in a sentence or headline.</summary>
/// <param name="Name">The name as it stands there.</param>
/// <param name="HoldsOffice">True where the page gives the person an office (minister, colonel, spokeswoman): no private person.</param>
public sealed record NamedPerson(string Name, bool HoldsOffice);
