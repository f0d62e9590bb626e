namespace Sitrep.App;

/// <summary>Errors of addresses that are fetched, E201 onwards.</summary>
internal static partial class Errors
{
    public static Error NoWebAddress(string address, string reason) => new("E201", $"'{address}' is not an address: {reason}", "write it as a browser shows it, beginning with https:// or http://", 1);

    public static Error SchemeNotRead(string address, string scheme) => new("E202", $"cannot read '{address}': {scheme} is not fetched", "http and https are; give a file by its path", 1);

    public static Error CredentialsInAddress(string address) => new("E203", $"cannot read '{address}': the address holds a name or password", "leave it out; pages behind a login are not fetched: save them and read the files", 1);

    public static Error ClosedAddress(string address, string number, string reason) => new("E204", $"cannot read '{address}': {number} is {reason} address, not one of the internet", "--allow-private reads from your own network", 1);

    public static Error NameNotFound(string address, string host) => new("E205", $"cannot read '{address}': there is no host '{host}'", "check the spelling, and that you are online", 1);

    public static Error NoConnection(string address, string reason) => new("E206", $"cannot connect to '{address}': {reason}", "check the address, or try again later", 1);

    public static Error NoTrust(string address, string reason) => new("E207", $"cannot trust '{address}': {reason}", "the host's certificate is at fault, or somebody stands between; there is no switch to read it all the same", 1);

    public static Error NoConnectionInTime(string address, string seconds) => new("E208", $"'{address}' does not answer: no connection within {seconds} s", "try again later; --timeout gives more time", 1);

    public static Error NoAnswerInTime(string address, string seconds) => new("E209", $"'{address}' does not answer: connected, but no answer within {seconds} s", "try again later; --timeout gives more time", 1);

    public static Error NoBodyInTime(string address, string seconds) => new("E210", $"'{address}' is too slow: not whole within {seconds} s", "try again later; --timeout gives more time", 1);

    public static Error BodyTooLarge(string address, int megabytes) => new("E211", $"'{address}' is larger than {megabytes} MiB", "--max-size takes more", 1);

    public static Error BrokenAnswer(string address, string reason) => new("E212", $"'{address}' gave a broken answer: {reason}", "try again later; nothing of it was kept", 1);

    public static Error BadStatus(string address, int status, string meaning, string hint) => new("E213", $"cannot read '{address}': the host {meaning} ({status})", hint, 1);

    public static Error HostIsBusy(string address, int seconds) => new("E214", $"cannot read '{address}': the host is busy and can be asked again in {seconds} s", "run the same command again after that; what is known is passed over", 1);

    public static Error RedirectsInCircle(string address, string where) => new("E215", $"cannot read '{address}': it redirects in a circle, back to '{where}'", "some sites do so without cookies: save the page in a browser and read the file", 1);

    public static Error TooManyRedirects(string address, int most) => new("E216", $"cannot read '{address}': more than {most} redirects", "open it in a browser and give the address where it ends", 1);

    public static Error BadRedirect(string address, string where, string hint) => new("E217", $"cannot read '{address}': it redirects to {where}", hint, 1);

    public static Error RobotsForbid(string address, string robots) => new("E218", $"may not read '{address}': {robots} asks programs not to", "open it in a browser, save the page and read the file", 1);

    public static Error NoRobots(string address, string robots, int status) => new("E219", $"may not read '{address}': {robots} fails ({status}), so what the host allows is not known", "try again later", 1);

    public static Error HostGivenUp(string address, string host, int failures) => new("E220", $"did not try '{address}': {host} failed {failures} times in a row", "run the same command again later", 1);

    public static Error MediaNotRead(string address, string type) => new("E221", $"cannot read '{address}': it is of the kind '{type}'", "docs/guides/inputs.md lists the kinds that are read: HTML, text, PDF, feeds, web archives, tables and more", 1);

    public static Error NoArticleServed(string address, string what, string hint) => new("E222", $"'{address}' answers with {what}; nothing of it was kept", hint, 1);
}
