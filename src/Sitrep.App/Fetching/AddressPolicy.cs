using System.Net;
using System.Net.Sockets;

namespace Sitrep.App.Fetching;

/// <summary>Decides which network addresses may be connected to: those of the public internet, and no other.</summary>
/// <remarks>
/// It looks at the address that is connected to, never at a name or at how somebody wrote it, so no notation gets past it. Of IPv6 only the
/// global unicast block is public (what IANA has not given out cannot be a news page); addresses that carry an IPv4 address inside are judged by it.
/// </remarks>
internal static class AddressPolicy
{
    private static readonly (IPNetwork Network, string Reason)[] Closed4 =
    [
        (IPNetwork.Parse("0.0.0.0/8"), "an unspecified"),
        (IPNetwork.Parse("10.0.0.0/8"), "a private"),
        (IPNetwork.Parse("100.64.0.0/10"), "a carrier's private"),
        (IPNetwork.Parse("127.0.0.0/8"), "a loopback"),
        (IPNetwork.Parse("169.254.0.0/16"), "a link-local"),
        (IPNetwork.Parse("172.16.0.0/12"), "a private"),
        (IPNetwork.Parse("192.0.0.0/24"), "a reserved"),
        (IPNetwork.Parse("192.0.2.0/24"), "a reserved"),
        (IPNetwork.Parse("192.88.99.0/24"), "a reserved"),
        (IPNetwork.Parse("192.168.0.0/16"), "a private"),
        (IPNetwork.Parse("198.18.0.0/15"), "a reserved"),
        (IPNetwork.Parse("198.51.100.0/24"), "a reserved"),
        (IPNetwork.Parse("203.0.113.0/24"), "a reserved"),
        (IPNetwork.Parse("224.0.0.0/4"), "a multicast"),
        (IPNetwork.Parse("240.0.0.0/4"), "a reserved"),
    ];

    private static readonly (IPNetwork Network, string Reason)[] Closed6 =
    [
        (IPNetwork.Parse("::/128"), "an unspecified"),
        (IPNetwork.Parse("::1/128"), "a loopback"),
        (IPNetwork.Parse("fc00::/7"), "a unique-local"),
        (IPNetwork.Parse("fe80::/10"), "a link-local"),
        (IPNetwork.Parse("fec0::/10"), "a private"),
        (IPNetwork.Parse("ff00::/8"), "a multicast"),
        (IPNetwork.Parse("2001::/23"), "a reserved"), // Teredo, ORCHID, benchmarks among them
        (IPNetwork.Parse("2001:db8::/32"), "a reserved"),
        (IPNetwork.Parse("3fff::/20"), "a reserved"),
    ];

    private static readonly IPNetwork Global6 = IPNetwork.Parse("2000::/3"), SixToFour = IPNetwork.Parse("2002::/16"), Nat64 = IPNetwork.Parse("64:ff9b::/96");

    /// <summary>Why an address is closed ("a loopback", "a private" ...), or null when it is public.</summary>
    public static string? Refusal(IPAddress address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.AddressFamily == AddressFamily.InterNetwork) return Find(Closed4, address);
        if (address.AddressFamily != AddressFamily.InterNetworkV6) return "a reserved";
        if (address.IsIPv4MappedToIPv6) return Refusal(address.MapToIPv4());
        var bytes = address.GetAddressBytes();
        address = new(bytes); // without its zone, which no network holds
        if (Nat64.Contains(address)) return Refusal(new(bytes.AsSpan(12, 4)));
        if (SixToFour.Contains(address)) return Refusal(new(bytes.AsSpan(2, 4)));
        return Find(Closed6, address) ?? (Global6.Contains(address) ? null : "a reserved");
    }

    private static string? Find((IPNetwork Network, string Reason)[] closed, IPAddress address)
    {
        foreach (var (network, reason) in closed)
            if (network.Contains(address)) return reason;
        return null;
    }
}
