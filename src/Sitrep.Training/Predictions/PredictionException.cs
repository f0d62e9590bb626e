namespace Sitrep.Training.Predictions;

/// <summary>An input or an option that cannot be used; the message names file and line where there is one.</summary>
/// <param name="message">What is wrong, and where.</param>
/// <param name="exitCode">1 for an input, 2 for the way the program was called.</param>
internal sealed class PredictionException(string message, int exitCode = 1) : Exception(message)
{
    public int ExitCode { get; } = exitCode;
}
