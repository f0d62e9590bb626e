using System.Globalization;
using System.Reflection;

namespace Sitrep.Models;

/// <summary>The models and tables that the stages use, loaded once from the assembly. Immutable; safe on any thread.</summary>
public sealed class ModelSet
{
    /// <summary>Name of the model that tells which blocks are the article's; the stage that uses it loads it.</summary>
    internal const string Body = "body.bin";

    private readonly Lazy<string> fingerprint;
    private readonly Lazy<Gazetteer> places;
    private readonly Lazy<LinearModel> mentions, links, continuations;
    private readonly Lazy<AttributionModel> attributions;
    private readonly Lazy<WordVectors> vectors;
    private readonly Lazy<NameNetwork> names;
    private readonly Lazy<LanguageModel> language;

    private ModelSet(IReadOnlyList<NamedPlace> further)
    {
        fingerprint = new(() => MakeFingerprint(further));
        using var units = new StreamReader(Open("units.tsv"));
        Units = UnitTable.Parse(units);
        using var cueWords = new StreamReader(Open("attribution/cues.tsv"));
        CueWords = CueTable.Parse(cueWords);
        using var sourceWords = new StreamReader(Open("attribution/sources.tsv"));
        SourceWords = SourceTable.Parse(sourceWords);
        Measures = MeasureTable.Shipped;
        using var incidents = new StreamReader(Open("incidents.tsv"));
        Incidents = IncidentTable.Parse(incidents);
        places = new(() => further.Count == 0 ? LoadPlaces() : LoadPlaces().With(further));
        vectors = new(LoadVectors);
        names = new(LoadNames);
        language = new(LoadLanguage);
        mentions = new(() => Linear("mentions.bin"));
        links = new(() => Linear("links.bin"));
        attributions = new(LoadAttributions);
        continuations = new(() => Linear("continuations.bin"));
    }

    /// <summary>The units.</summary>
    public UnitTable Units { get; }

    /// <summary>Words of saying.</summary>
    internal CueTable CueWords { get; }

    /// <summary>Words that tell what kind of source speaks.</summary>
    internal SourceTable SourceWords { get; }

    /// <summary>What is counted, and what became of it.</summary>
    internal MeasureTable Measures { get; }

    /// <summary>Words that name events.</summary>
    internal IncidentTable Incidents { get; }

    /// <summary>Places.</summary>
    public Gazetteer Places => places.Value;

    /// <summary>Meanings of words.</summary>
    internal WordVectors Vectors => vectors.Value;

    /// <summary>Words with tags, lemmas and trees.</summary>
    internal LanguageModel Language => language.Value;

    /// <summary>Names.</summary>
    internal NameNetwork Names => names.Value;

    /// <summary>Kinds of mentions, and whether they go on.</summary>
    internal LinearModel Mentions => mentions.Value;

    /// <summary>Mentions that mean the same.</summary>
    internal LinearModel Links => links.Value;

    /// <summary>Cues of saying; source and content of a cue.</summary>
    internal AttributionModel Attributions => attributions.Value;

    /// <summary>Contents that go on in the next sentence.</summary>
    internal LinearModel Continuations => continuations.Value;

    /// <summary>Loads everything that ships with the assembly.</summary>
    /// <exception cref="ModelException">A model or table is missing or damaged.</exception>
    public static ModelSet Load() => new([]);

    /// <summary>As <see cref="Load()"/>, with further places in the gazetteer; they count in the fingerprint.</summary>
    /// <exception cref="ModelException">A model or table is missing or damaged.</exception>
    public static ModelSet Load(IReadOnlyList<NamedPlace> places)
    {
        ArgumentNullException.ThrowIfNull(places);
        return new(places);
    }

    private static Gazetteer LoadPlaces()
    {
        using var countries = new StreamReader(Open("countries.tsv"));
        using var regions = new StreamReader(Open("regions.tsv"));
        using var spots = new StreamReader(Open("spots.tsv"));
        using var packed = Open("places.bin");
        return Gazetteer.Read(packed, CountryTable.Parse(countries), Regions(regions), Regions(spots));
    }

    private static Dictionary<string, GazetteerEntry> Regions(TextReader reader)
    {
        var regions = new Dictionary<string, GazetteerEntry>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#') continue;
            var columns = line.Split('\t');
            if (columns.Length != 5 || !Enum.TryParse<PlacePrecision>(columns[2], out var precision)) throw new ModelException("regions.tsv", "a line has not five columns");
            regions[Gazetteer.Fold(columns[0])] = new(columns[0], columns[1].Length > 0 ? columns[1] : null, null, precision,
                double.Parse(columns[3], CultureInfo.InvariantCulture), double.Parse(columns[4], CultureInfo.InvariantCulture), 0, false, null);
        }
        return regions;
    }

    private static AttributionModel LoadAttributions()
    {
        using var stream = Open("attributions.bin");
        return AttributionModel.Read(stream, "attributions.bin");
    }

    private static WordVectors LoadVectors()
    {
        using var stream = Open("vectors.bin");
        return WordVectors.Read(stream, "vectors.bin");
    }

    private LanguageModel LoadLanguage()
    {
        using var stream = Open("language.bin");
        return LanguageModel.Read(stream, "language.bin", Vectors);
    }

    private static NameNetwork LoadNames()
    {
        using var stream = Open("names.bin");
        return NameNetwork.Read(stream, "names.bin");
    }

    private static LinearModel Linear(string name)
    {
        using var stream = Open(name);
        return LinearModel.Read(stream, name);
    }

    /// <summary>The first 12 hexadecimal digits of the SHA-256 over names and contents of all models and tables.</summary>
    public string Fingerprint => fingerprint.Value;

    /// <summary>Loads what is loaded on first use too, so that nothing missing or damaged is met later, and gives the names of the files.</summary>
    /// <exception cref="ModelException">A model or table is missing or damaged.</exception>
    public IReadOnlyList<string> LoadAll()
    {
        using var body = Open(Body);
        var loaded = new SortedDictionary<string, object>(StringComparer.Ordinal)
        {
            ["attributions.bin"] = Attributions, [Body] = TreePair.Read(body, Body), ["continuations.bin"] = Continuations, ["language.bin"] = Language,
            ["links.bin"] = Links, ["mentions.bin"] = Mentions, ["names.bin"] = Names, ["places.bin"] = Places, ["vectors.bin"] = Vectors,
        };
        return [.. loaded.Keys];
    }

    private static string MakeFingerprint(IReadOnlyList<NamedPlace> further)
    {
        using var hash = System.Security.Cryptography.IncrementalHash.CreateHash(System.Security.Cryptography.HashAlgorithmName.SHA256);
        var assembly = Assembly.GetExecutingAssembly();
        foreach (var name in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes(name));
            using var stream = Open(name);
            using var buffer = new MemoryStream();
            stream.CopyTo(buffer);
            hash.AppendData(buffer.GetBuffer(), 0, (int)buffer.Length);
        }
        foreach (var place in further) hash.AppendData(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{place.Place}{string.Join('\n', place.Names)}\n")));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    /// <summary>Opens an embedded table or model.</summary>
    /// <exception cref="ModelException">It is not there.</exception>
    internal static Stream Open(string name) => Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
        ?? throw new ModelException(name, "it is missing from the assembly");
}
