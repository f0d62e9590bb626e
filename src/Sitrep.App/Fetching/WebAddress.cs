using System.Diagnostics.CodeAnalysis;

namespace Sitrep.App.Fetching;

/// <summary>Tells addresses from paths and makes them fit to be asked for.</summary>
internal static class WebAddress
{
    /// <summary>Longest address that is asked for, in characters.</summary>
    public const int MaximumLength = 8192;

    /// <summary>True for words that are meant as an address: a scheme and "://".</summary>
    public static bool IsAddress(string text)
    {
        var colon = text.IndexOf("://", StringComparison.Ordinal);
        if (colon < 2) return false; // one letter is a drive
        for (var i = 0; i < colon; i++)
            if (!char.IsAsciiLetterOrDigit(text[i]) && text[i] is not ('+' or '-' or '.')) return false;
        return char.IsAsciiLetter(text[0]);
    }

    /// <summary>The address without its fragment; an error for other schemes than http and https, names or passwords inside, and what is none.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Uri? address, [NotNullWhen(false)] out Error? error)
    {
        (address, error) = (null, null);
        text = text.Trim();
        if (text.Length > MaximumLength) error = Errors.NoWebAddress(text[..80] + "...", "it is too long");
        else if (!Uri.TryCreate(text, UriKind.Absolute, out var parsed) || parsed.Host.Length == 0 && IsWeb(parsed)) error = Errors.NoWebAddress(text, "it has no host, or characters that no address has");
        else if (!IsWeb(parsed)) error = Errors.SchemeNotRead(text, parsed.Scheme);
        else if (parsed.UserInfo.Length > 0) error = Errors.CredentialsInAddress(parsed.GetComponents(UriComponents.SchemeAndServer | UriComponents.PathAndQuery, UriFormat.UriEscaped));
        else address = WithoutFragment(parsed);
        return error is null;
    }

    /// <summary>Words of the command line fit to be kept: what looks like a name and password in an address is left out.</summary>
    public static string WithoutCredentials(string text)
    {
        if (!IsAddress(text)) return text;
        var start = text.IndexOf("://", StringComparison.Ordinal) + 3;
        var end = text.AsSpan(start).IndexOfAny("/?#");
        var at = text.AsSpan(start, end < 0 ? text.Length - start : end).LastIndexOf('@');
        return at < 0 ? text : text.Remove(start, at + 1);
    }

    /// <summary>The address without what stands behind #: no server ever sees that.</summary>
    public static Uri WithoutFragment(Uri address) => address.Fragment.Length == 0 ? address : new(address.GetLeftPart(UriPartial.Query));

    private static bool IsWeb(Uri address) => address.Scheme == Uri.UriSchemeHttp || address.Scheme == Uri.UriSchemeHttps;
}
