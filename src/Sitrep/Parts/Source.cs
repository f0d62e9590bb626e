namespace Sitrep;

/// <summary>Somebody who is said to have said something.</summary>
/// <param name="Name">The fullest name the page gives, or the words used where it gives none ("a security source").</param>
/// <param name="Class">What kind of source it is.</param>
/// <param name="Role">Role or description, if the page gives one.</param>
/// <param name="SpeaksFor">The body it speaks for ("the ministry" for its spokesman), if the page says so.</param>
/// <param name="IsAnonymous">True where no name is given.</param>
public sealed record Source(
    string Name, SourceClass Class = SourceClass.Unknown, string? Role = null, string? SpeaksFor = null, bool IsAnonymous = false);
