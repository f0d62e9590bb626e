namespace Sitrep.App.Fetching;

/// <summary>Thrown where a connection would be made to an address that is closed; found again inside what the HTTP library makes of it.</summary>
internal sealed class ClosedAddressException(string address, string reason) : Exception($"{address} is {reason} address")
{
    /// <summary>The network address, as numbers.</summary>
    public string Address { get; } = address;

    /// <summary>"a loopback", "a private" ...</summary>
    public string Reason { get; } = reason;
}
