namespace Sitrep.App;

/// <summary>All errors of the program: codes, texts and hints live here and in docs/reference/errors.md.</summary>
internal static partial class Errors
{
    /// <summary>A command line that cannot be understood.</summary>
    public static Error Usage(string text, string command) => new("E100", text, $"'{command} --help' tells what can be written there");

    public static Error NoInput(string path) => new("E101", $"cannot read '{path}': there is no such file or folder", LooksLikeHost(path) ? $"an address begins with https://, as in https://{path}" : "check the path; a folder is read with all it holds", 1);

    public static Error UnreadableInput(string path, string reason) => new("E102", $"cannot read '{path}': {reason}", "check the permissions of the file", 1);

    public static Error UnknownInput(string path, string reason, string? hint) => new("E103", $"cannot read '{path}': {reason}", hint ?? "docs/guides/inputs.md lists the kinds that are read: HTML, text, PDF, feeds, web archives, mail, tables and more", 1);

    public static Error EmptyFolder(string path) => new("E104", $"nothing to read in '{path}'", "it holds no file whose name ends as those that are read do (.html, .txt, .pdf, .eml, .warc.gz, .csv and others)", 1);

    public static Error BadEntry(string place, string reason, string? hint) => new("E105", $"{place}: {reason}", hint ?? "the other parts of the file were read", 1);

    public static Error EmptyInput(string path) => new("E106", $"'{path}' is empty", "there is nothing in it to read", 1);

    public static Error BadDate(string text) => new("E107", $"'{text}' is not a date", "write 2027-03-09, 2027-03-09T18:20 or 2027-03-09T18:20+01:00");

    public static Error WhichSituation(string path, IEnumerable<string> names) => new("E108", $"'{path}' holds several situations: {string.Join(", ", names)}", "name one with --situation");

    public static Error NoSituation(string name, IEnumerable<string> names) => new("E109", name.Length == 0 ? "the store holds no situation yet" : $"no situation '{name}'", names.Any() ? "there is " + string.Join(", ", names) : "the store is empty: read something first");

    public static Error NoStore(string path) => new("E110", $"there is no store '{path}'", "'sitrep read' makes one; --store names another");

    public static Error NotAStore(string path) => new("E111", $"'{path}' is not a Sitrep store", "--store names another file");

    public static Error StoreIsNewer(string path, int version, int known) => new("E112", $"'{path}' was made by a newer version (schema {version}, this program knows {known})", "use the newer program");

    public static Error StoreLocked(string path) => new("E113", $"'{path}' is in use by another program", "wait for it to end, then try again; what was done is kept");

    public static Error StoreReadOnly(string path) => new("E114", $"'{path}' cannot be written to", "check the permissions of the file and its folder");

    public static Error DiskFull(string path) => new("E115", $"the disk of '{path}' is full", "make room, then run the same command again; pages done are kept");

    public static Error StoreCannotOpen(string path) => new("E116", $"cannot open the store '{path}'", "check that its folder exists and may be written to");

    public static Error StoreDamaged(string path, string reason) => new("E117", $"the store '{path}' is damaged: {reason}", "restore a copy made with 'sitrep backup'");

    public static Error StoreFailed(string path, string reason) => new("E118", $"the store '{path}' failed: {reason}", "run 'sitrep doctor'");

    public static Error BackupExists(string path) => new("E119", $"'{path}' exists already", "name a file that is not there yet");

    public static Error NoClaim(string id) => new("E120", $"no claim '{id}'", "ids stand in the last column of 'sitrep show'; the first few characters are enough");

    public static Error SeveralClaims(string id, IEnumerable<string> ids) => new("E121", $"'{id}' is the beginning of several claims: {string.Join(", ", ids)}", "give more of it");

    public static Error NoPage(string address) => new("E122", $"no page '{address}'", "addresses stand in 'sitrep show --format json' under pages");

    public static Error ModelMissing(string reason) => new("E123", reason, "build again from a clean checkout");

    public static Error NoPlaces(string path) => new("E131", $"no places in '{path}'", "a country file of GeoNames has nineteen columns parted by tabs; get one from download.geonames.org/export/dump", 1);

    public static Error NoShell(string shell) => new("E124", $"no completion for '{shell}'", "bash, zsh, fish and pwsh have one");

    public static Error NoOutput(string reason) => new("E130", $"cannot write what was asked for: {reason}", "check where standard output goes; the store keeps what was read");

    /// <summary>True for words such as <c>www.gazette.example/fire</c>: a name with a dot before the first slash.</summary>
    private static bool LooksLikeHost(string path) =>
        path.Split('/')[0] is var host && host.Contains('.', StringComparison.Ordinal) && (path.Contains('/', StringComparison.Ordinal) || host.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
        && host.Split('.').All(part => part.Length > 0 && part.All(c => char.IsAsciiLetterOrDigit(c) || c == '-'));

    public static Error Interrupted() => new("E125", "stopped; the pages done are kept", "run the same command again to go on: what is known is passed over", 130);

    public static Error Unexpected(string kind, string message) => new("E199", $"something went wrong that should not: {kind}: {message}", "please report it, with the command; 'sitrep doctor' checks models and store");

    public static Error NotFetched(string path, int count, string first) => new("E126", $"'{path}' names {(count == 1 ? "an address that was" : $"{count} addresses that were")} not fetched: {first}", "'--links COUNT' fetches more of them; files of a folder are not followed: name the file itself", 1);

    public static Error DamagedInput(string place, string reason, string? hint) => new("E127", $"{place}: {reason}", hint ?? "what could be read of it is kept; get the file again if it was cut off on its way", 1);

    public static Error LargeInput(string place, string reason, string? hint) => new("E128", $"{place}: {reason}", hint ?? "what was read of it is kept", 1);

    public static Error BadServeUrl(string url) => new("E150", $"'{url}' is no address to serve at", "write http://127.0.0.1:8027; several are parted by a comma");

    public static Error OpenServeUrl(string url) => new("E151", $"'{url}' can be reached from the network, and the server knows no login", "serve at 127.0.0.1, or name with --host what it is to be called by, behind something that lets only the right people in");

    public static Error CannotServe(string url, string reason) => new("E152", $"cannot serve at {url}: {reason}", "name another port: --urls http://127.0.0.1:0 takes any that is free");

    public static Error NothingInside(string place, string reason, string? hint) => new("E129", $"{place}: {reason}", hint ?? "check that it is the file you meant", 1);

    public static Error BadZone(string text) => new("E140", $"'{text}' is no time zone", "write one as Europe/Paris, America/New_York or UTC");

    public static Error BadCutoff(string text) => new("E141", $"'{text}' is no time of day", "write hours and minutes, as 17:00");

    public static Error BadTemplate(string path, string reason) => new("E142", $"cannot use '{path}' as a column template: {reason}", "docs/guides/exports.md lists the fields");

    public static Error BadFigure(string text) => new("E143", $"'{text}' is no figure", "write 41, 1,500, 55-60, at least 72, more than 400, about 50 or up to 60");

    public static Error NothingToCorrect() => new("E144", "nothing to correct was given", "give --source, --figure, --place, --time, --measure, --not-this-event or --this-event; 'sitrep correct --help' lists them");

    public static Error NoMeasure(string words, IEnumerable<string> titles) => new("E145", $"no measure '{words}'", titles.Any() ? "there is " + string.Join(", ", titles) : "no figure has been read yet");

    public static Error NoLogEntry(string number) => new("E146", $"there is no entry {number} in the log that still holds", "'sitrep log' lists them");

    public static Error WhichOfSituations(string claim, IEnumerable<string> names) => new("E147", $"the page of '{claim}' is in several situations: {string.Join(", ", names)}", "name one with --situation");

    public static Error SameTwice(string first) => new("E148", $"'{first}' cannot be merged with itself", "name two");

    public static Error HowToSplit() => new("E149", "it is not said what is split off", "a measure: --place or --source; a situation: --page with --into");
}
