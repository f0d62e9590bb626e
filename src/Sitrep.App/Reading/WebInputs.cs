using Sitrep.App.Fetching;
using Sitrep.App.Storage;

namespace Sitrep.App.Reading;

/// <summary>The addresses of a read: fetched in the background, taken as they come.</summary>
/// <remarks>Belongs to the thread that owns the store; only the fetching runs elsewhere.</remarks>
internal sealed class WebInputs : IAsyncDisposable
{
    private readonly Store store;
    private readonly PageFetcher fetcher;
    private readonly FetchQueue queue;
    private IReadOnlyDictionary<string, Validator>? validators;

    public WebInputs(Store store, FetchSettings settings, TimeProvider clock, Action<string> note, CancellationToken cancellation)
    {
        this.store = store;
        fetcher = new(settings, clock, address => validators!.GetValueOrDefault(address), note);
        queue = new(fetcher, cancellation);
    }

    /// <summary>Addresses added so far.</summary>
    public int Added => queue.Added;

    /// <summary>Addresses still to be taken.</summary>
    public int Waiting => queue.Waiting;

    /// <summary>True when the next one can be taken without waiting.</summary>
    public bool IsReady => queue.IsReady;

    /// <summary>Adds an address; an error when it is none that is fetched.</summary>
    public Error? Add(string text)
    {
        if (!WebAddress.TryParse(text, out var address, out var error)) return error;
        validators ??= store.Validators();
        queue.Add(address);
        return null;
    }

    /// <summary>What the next address gave; null when there are no more.</summary>
    public async Task<IEnumerable<InputItem>?> NextAsync(CancellationToken cancellation)
    {
        if (await queue.NextAsync(cancellation) is not { } answer) return null;
        if (answer.Error is { } error) return [new(answer.Requested, null, error)];
        var page = answer.Page!;
        if (page.UnchangedHash is { } hash)
        {
            // The host sends no bytes; those that are here go the same way again, so that a new situation or a newer engine finds them.
            return store.ContentOf(hash) is { } content ? FetchedContent.Items(page with { Content = content }) : [];
        }
        store.SaveFetch(page);
        return FetchedContent.Items(page);
    }

    public async ValueTask DisposeAsync()
    {
        await queue.DisposeAsync();
        fetcher.Dispose();
    }
}
