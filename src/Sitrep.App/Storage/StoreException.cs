namespace Sitrep.App.Storage;

/// <summary>A store that cannot be used; the error says what, where, and what to do.</summary>
internal sealed class StoreException(Error error) : Exception(error.Text)
{
    public Error Error { get; } = error;
}
