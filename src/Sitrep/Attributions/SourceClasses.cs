using Sitrep.Text;

namespace Sitrep.Attributions;

/// <summary>Tells what kind of source speaks: a closed list of words, the first that hits.</summary>
internal static class SourceClasses
{
    private static readonly (SourceClass Class, WordSet Words)[] Lists =
    [
        (SourceClass.Monitor, new("observatory monitor monitors monitoring watchdog")),
        (SourceClass.Activist, new("activist activists campaigner campaigners committee committees")),
        (SourceClass.Medical, new("hospital clinic doctor doctors medic medics surgeon nurse medical health")),
        (SourceClass.Rescue, new("rescue rescuers defence defense helmets relief crescent cross charity firefighters firefighter brigade protection aid coastguard")),
        (SourceClass.Police, new("police prosecutor prosecutors court judge sheriff investigators")),
        (SourceClass.Military, new("army military troops general colonel commander forces navy pentagon soldier centre-for-reconciliation reconciliation")),
        (SourceClass.Witness, new("witness witnesses resident residents survivor survivors neighbour neighbours villagers farmer keeper")),
        (SourceClass.Party, new("rebel rebels militant militants fighters insurgents opposition jihadist jihadists faction militia")),
        (SourceClass.Media, new("agency newspaper channel television tv radio station daily reuters afp ap bbc")),
        (SourceClass.Expert, new("expert experts professor scientist scientists researcher researchers analyst analysts university institute engineer")),
        (SourceClass.Document, new("report document documents poll study survey statement memo letter bulletin data list")),
        (SourceClass.Company, new("company operator firm corporation inc ltd plc hydro")),
        (SourceClass.Official, new("ministry minister government governor mayor president official officials authority authorities spokesman spokeswoman office un nations council envoy secretary senator congressman department agency state embassy")),
    ];

    /// <summary>The class of a source by its words.</summary>
    public static SourceClass Of(string? words)
    {
        if (string.IsNullOrEmpty(words)) return SourceClass.Unknown;
        foreach (var (found, list) in Lists)
        {
            foreach (var range in words.AsSpan().Split(' '))
                if (list.Contains(words.AsSpan(range).Trim(",.;'\u2019"))) return found;
        }
        return SourceClass.Unknown;
    }
}
