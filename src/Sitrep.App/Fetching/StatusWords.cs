using System.Globalization;

namespace Sitrep.App.Fetching;

/// <summary>What a host's number means, and what can be done about it.</summary>
internal static class StatusWords
{
    public static string Of(int status) => status switch
    {
        401 or 407 => "asks for a name and password",
        402 => "asks for payment",
        403 => "refuses to give it",
        404 => "has no such page",
        410 => "has taken the page away",
        451 => "may not give it, for legal reasons",
        204 or 205 => "answers with nothing",
        >= 500 => "failed",
        _ => "did not give the page",
    };

    public static string Hint(int status) => status switch
    {
        404 or 410 => "check the address; an archive may hold the page: save it as a file and read that",
        401 or 402 or 403 or 407 => "open it in a browser, save the page and read the file",
        >= 500 => "try again later",
        _ => "open it in a browser to see what it says" + string.Create(CultureInfo.InvariantCulture, $" (status {status})"),
    };
}
