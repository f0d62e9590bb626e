using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace Sitrep.Tests;

/// <summary>Looks at what the built engine asks the system for: no network, disk, clock or console, and nothing that differs from run to run.</summary>
public sealed class EngineReachTests
{
    private static readonly string[] Barred =
    [
        "System.Console", "System.IO.File", "System.IO.FileStream", "System.IO.Directory", "System.IO.FileInfo", "System.IO.DirectoryInfo", "System.Diagnostics.Process",
        "System.Diagnostics.Stopwatch", "System.TimeProvider", "System.Random", "System.Security.Cryptography.RandomNumberGenerator",
    ];

    private static readonly string[] BarredMembers = ["DateTime.get_Now", "DateTime.get_UtcNow", "DateTime.get_Today", "DateTimeOffset.get_Now", "DateTimeOffset.get_UtcNow", "Guid.NewGuid", "Environment.get_TickCount", "Environment.get_TickCount64", "Environment.GetEnvironmentVariable", "Environment.get_MachineName", "Environment.get_ProcessorCount"];

    public static TheoryData<string> Engines => ["Sitrep.dll", "Sitrep.Pdf.dll"];

    private static T Look<T>(string name, Func<MetadataReader, T> look)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, name));
        using var file = new PEReader(stream);
        return look(file.GetMetadataReader());
    }

    private static string NameOf(MetadataReader reader, TypeReferenceHandle handle)
    {
        var type = reader.GetTypeReference(handle);
        return reader.GetString(type.Namespace) + "." + reader.GetString(type.Name);
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_engine_names_no_type_of_network_disk_or_console(string engine)
    {
        var types = Look(engine, reader => reader.TypeReferences.Select(handle => NameOf(reader, handle)).ToList());
        Assert.NotEmpty(types);
        Assert.DoesNotContain(types, type => type.StartsWith("System.Net.", StringComparison.Ordinal) && type != "System.Net.WebUtility");
        Assert.Empty(types.Intersect(Barred));
    }

    [Theory]
    [MemberData(nameof(Engines))]
    public void The_engine_asks_no_clock_and_nothing_about_its_machine(string engine)
    {
        var members = Look(engine, reader => reader.MemberReferences.Select(reader.GetMemberReference).Where(member => member.Parent.Kind == HandleKind.TypeReference)
            .Select(member => NameOf(reader, (TypeReferenceHandle)member.Parent) + "." + reader.GetString(member.Name)).ToList());
        Assert.NotEmpty(members);
        Assert.DoesNotContain(members, member => BarredMembers.Any(barred => member.EndsWith("." + barred, StringComparison.Ordinal)));
    }
}
