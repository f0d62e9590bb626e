using Sitrep.Inputs;

namespace Sitrep.App.Reading;

/// <summary>Decides which of the addresses that inputs name are fetched, and keeps what the lists said of them.</summary>
/// <param name="most">How many addresses of one input are fetched.</param>
internal sealed class FollowedLinks(int most)
{
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LinkedAddress> known = new(StringComparer.Ordinal);
    private readonly NotFetched left = new();

    /// <summary>True when the address is to be fetched; otherwise it is told at the end.</summary>
    public bool Take(InputItem item)
    {
        var link = item.Link!;
        var count = counts.GetValueOrDefault(item.Name);
        if (item.IsInFolder || count >= most)
        {
            left.Add(item.Name, link);
            return false;
        }
        counts[item.Name] = count + 1;
        known.TryAdd(link.Address, link);
        return true;
    }

    /// <summary>The page with what the list said of its address, where nobody knows better.</summary>
    public Page Fill(string requested, Page page) =>
        known.GetValueOrDefault(requested) is { } link ? page with { PublisherHint = page.PublisherHint ?? link.Publisher, PublishedHint = page.PublishedHint ?? link.Published } : page;

    /// <summary>An error for each input of which addresses were left.</summary>
    public IEnumerable<Error> Errors() => left.Errors();
}
