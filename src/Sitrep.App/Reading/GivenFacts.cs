using Sitrep.Text;

namespace Sitrep.App.Reading;

/// <summary>What the command line says about the pages.</summary>
internal sealed record GivenFacts
{
    public GivenFacts(string? publisher, string? published)
    {
        Publisher = string.IsNullOrWhiteSpace(publisher) ? null : publisher.Trim();
        if (published is null) return;
        if (PublicationTimes.TryParse(published, TimeProvenance.Given, out var time, out _)) Published = time;
        else Error = Errors.BadDate(published);
    }

    public string? Publisher { get; }

    public PublicationTime? Published { get; }

    /// <summary>Set when the date given is none.</summary>
    public Error? Error { get; }

    /// <summary>The page with what is given filled in where the page's carrier gave nothing.</summary>
    /// <param name="page">The page.</param>
    /// <param name="now">When it is being read: it was seen then, unless its carrier saw it before.</param>
    public Page Fill(Page page, DateTimeOffset now) => page with { Publisher = page.Publisher ?? Publisher, Published = page.Published ?? Published, Seen = page.Seen ?? now };
}
