namespace Sitrep.App;

/// <summary>An error for people: what and where, and what to do.</summary>
/// <param name="Code">Number in docs/reference/errors.md, printed as E101.</param>
/// <param name="Text">What is wrong, and where.</param>
/// <param name="Hint">What to do.</param>
/// <param name="ExitCode">1: some inputs failed, 2: the command could not be carried out as it was given.</param>
internal sealed record Error(string Code, string Text, string Hint, int ExitCode = 2);
