namespace Sitrep.Inputs;

/// <summary>What is wrong with an input or a part of it.</summary>
/// <param name="Kind">Why it gave nothing.</param>
/// <param name="Message">What is wrong, as the end of a sentence that begins with the place.</param>
/// <param name="Hint">What to do about it, where there is more to say than its kind does.</param>
public sealed record InputFault(InputFaultKind Kind, string Message, string? Hint = null);
