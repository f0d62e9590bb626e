namespace Sitrep.App.Web;

/// <summary>Where the pages of a situation stand. Every address in every page is made here.</summary>
/// <param name="slug">The situation's word in addresses.</param>
internal sealed class Addresses(string slug)
{
    /// <summary>The situation's word in addresses.</summary>
    public string Slug => slug;

    public string Situation { get; } = "/situations/" + slug;

    public string Measure(string id) => Situation + "/measures/" + Uri.EscapeDataString(id);

    public string Source(string name) => Situation + "/sources/" + Uri.EscapeDataString(name);

    public string Outlet(string name) => Situation + "/outlets/" + Uri.EscapeDataString(name);

    /// <summary>The reading view of a page.</summary>
    public string Page(string capture) => Situation + "/pages/" + capture;

    /// <summary>A claim in the reading view of its page.</summary>
    /// <remarks>A claim that no page gave stands in the log of what was added by hand.</remarks>
    public string Claim(Claim claim) => claim.Evidence.Address.StartsWith(Claims.ClaimByHand.AddressPrefix, StringComparison.Ordinal)
        ? Situation + "/log#c-" + claim.Id.Value
        : Page(claim.Evidence.CaptureId) + "#c-" + claim.Id.Value;

    /// <summary>The form to correct a claim.</summary>
    public string Correct(Claim claim) => Situation + "/claims/" + claim.Id.Value + "/correct";

    /// <summary>A name as a word in addresses: small letters, digits, dashes; the id where nothing is left of it.</summary>
    public static string SlugOf(string name, string id)
    {
        var slug = new System.Text.StringBuilder();
        foreach (var c in Text.Folding.Fold(name))
        {
            if (char.IsAsciiLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-' && c is not ('\'' or '’')) slug.Append('-');
        }
        var word = slug.ToString().Trim('-');
        return word.Length is > 0 and <= 80 ? word : id;
    }
}
