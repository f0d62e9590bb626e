namespace Sitrep.Extraction;

/// <summary>Recognises the headlines of what servers send in place of an article: error pages, logins, checks that the reader is human.</summary>
/// <remarks>Words of a whole headline, or a pair of words that no headline of a report holds together; the caller sees to it that the page is short.</remarks>
internal static class NoticeTitles
{
    private static readonly string[] PageWords = ["page", "article", "story", "link", "url", "address", "document", "file"];

    private static readonly string[] GoneWords =
    [
        "not be found", "cant be found", "cannot find", "cant find", "couldnt find", "could not find", "couldnt be found", "not found", "doesnt exist", "does not exist", "no longer exists",
        "no longer available", "not available", "isnt available", "unavailable", "has been removed", "was removed", "has been deleted", "isnt here", "has moved",
    ];

    private static readonly string[] ErrorTitles = ["oops", "error", "something went wrong", "an error occurred", "an error has occurred", "application error", "server error", "internal server error", "bad request"];

    private static readonly string[] LoginTitles = ["sign in", "log in", "login", "signin", "please sign in", "please log in", "log in to continue", "sign in to continue", "log in or sign up", "sign in or register", "login required", "member login", "anmelden", "einloggen", "connexion", "se connecter", "iniciar sesión", "accedi"];

    private static readonly string[] CheckTitles =
    [
        "just a moment", "access denied", "attention required", "are you a robot", "robot or human", "checking your browser", "verify you are human", "verifying you are human", "human verification",
        "security check", "one more step", "pardon our interruption", "please verify you are a human", "enable javascript", "please enable javascript", "javascript is disabled", "request blocked", "forbidden",
    ];

    /// <summary>True for "We can't find that page", "Oops!", "Server error".</summary>
    public static bool IsError(string folded) => IsStatus(folded) || Begins(folded, ErrorTitles) || Array.Exists(GoneWords, gone => Has(folded, gone)) && Array.Exists(PageWords, page => Has(folded, page));

    /// <summary>A status as servers print it: "503 Service Unavailable", "404 this page has gone".</summary>
    private static bool IsStatus(string folded)
    {
        var words = folded.Split(' ', 8);
        return words.Length is >= 2 and < 8 && words[0] is ['4' or '5', '0' or '1' or '2', >= '0' and <= '9']
            && Array.Exists(words, word => Array.IndexOf(StatusWords, word) >= 0);
    }

    private static readonly string[] StatusWords = ["unavailable", "error", "gateway", "forbidden", "unauthorized", "timeout", "page"];

    /// <summary>True for "Sign in", "Log in to continue".</summary>
    public static bool IsLogin(string folded) => Array.IndexOf(LoginTitles, folded) >= 0;

    /// <summary>True for "Just a moment...", "Access denied".</summary>
    public static bool IsCheck(string folded) => Begins(folded, CheckTitles);

    /// <summary>The title is one of these, perhaps with a word or two (the site's name) before or behind it.</summary>
    private static bool Begins(string folded, string[] titles)
    {
        foreach (var title in titles)
        {
            if (folded == title) return true;
            if (title.Contains(' ', StringComparison.Ordinal) && folded.Length < title.Length + 24 && Has(folded, title) && (folded.StartsWith(title, StringComparison.Ordinal) || folded.EndsWith(title, StringComparison.Ordinal))) return true;
        }
        return false;
    }

    /// <summary>Holds the words, as whole words.</summary>
    private static bool Has(string folded, string words)
    {
        for (var at = folded.IndexOf(words, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(words, at + 1, StringComparison.Ordinal))
        {
            if ((at == 0 || folded[at - 1] == ' ') && (at + words.Length == folded.Length || folded[at + words.Length] == ' ')) return true;
        }
        return false;
    }
}
