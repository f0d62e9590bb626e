using System.Text;

namespace Sitrep.Inputs;

/// <summary>An item of a feed, as it is being read.</summary>
internal sealed class FeedItem
{
    public string? Title { get; set; }

    public string? Link { get; set; }

    public string? Id { get; set; }

    public string? Date { get; set; }

    /// <summary>Outlet of the item's own, in feeds that gather others'.</summary>
    public string? Source { get; set; }

    /// <summary>What the feed gives as the item's whole content.</summary>
    public string? Content { get; set; }

    /// <summary>What the feed gives as its summary; many feeds put the whole text there.</summary>
    public string? Summary { get; set; }

    /// <summary>True when the content is plain text.</summary>
    public bool IsPlain { get; set; }

    /// <summary>The entry of the item: a page when its full text is there, else its address, else a fault.</summary>
    /// <param name="place">Where it stands.</param>
    /// <param name="name">Name of the feed, for items without an address.</param>
    /// <param name="publisher">The feed's title.</param>
    /// <param name="baseAddress">What relative addresses hang on.</param>
    public InputEntry Entry(string place, string name, string? publisher, string? baseAddress)
    {
        var hasAddress = WebAddress.TryRead(Link, baseAddress, out var address) || WebAddress.TryRead(Id, null, out address);
        var published = PublicationDates.Read(Date, out var diagnostic);
        var outlet = FeedText.Plain(Source) ?? publisher;
        var text = FeedText.IsFull(Content, 60) ? Content : FeedText.IsFull(Summary, 120) ? Summary : null;
        if (text is not null)
        {
            if (!hasAddress) address = $"feed:{name}#{Id ?? FeedText.Plain(Title) ?? place}";
            return InputEntry.Of(place, new Page(address, IsPlain && text == Content ? PageFormat.PlainText : PageFormat.Html, Encoding.UTF8.GetBytes(text))
            {
                Charset = "utf-8",
                Title = FeedText.Plain(Title),
                Publisher = outlet,
                Published = published,
                Notes = diagnostic is null ? [] : [diagnostic],
            });
        }
        return hasAddress
            ? InputEntry.Of(place, new LinkedAddress(address, LinkKind.Page) { Title = FeedText.Plain(Title), Publisher = outlet, Published = published })
            : InputEntry.Bad(place, InputFaultKind.BadEntry, "the item has neither a full text nor an address");
    }
}
