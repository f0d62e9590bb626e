namespace Sitrep.App;

/// <summary>What a command prints cannot be written: the disk behind standard output is full, or it failed.</summary>
internal sealed class OutputException(IOException cause) : Exception(cause.Message, cause);
