namespace Sitrep;

/// <summary>What kind of source speaks (closed list, docs/concepts/terms.md).</summary>
public enum SourceClass : byte
{
    /// <summary>Not known.</summary>
    Unknown,

    /// <summary>A government, ministry, mayor, authority or international body.</summary>
    Official,

    /// <summary>Armed forces.</summary>
    Military,

    /// <summary>Police, prosecutors and courts.</summary>
    Police,

    /// <summary>Rescue services and aid organisations.</summary>
    Rescue,

    /// <summary>Hospitals and medical staff.</summary>
    Medical,

    /// <summary>People who saw it, residents, survivors.</summary>
    Witness,

    /// <summary>Activists.</summary>
    Activist,

    /// <summary>A monitoring group.</summary>
    Monitor,

    /// <summary>News media.</summary>
    Media,

    /// <summary>A report, list, poll or other document.</summary>
    Document,

    /// <summary>An expert or scientist.</summary>
    Expert,

    /// <summary>A party to the conflict: rebels, militants.</summary>
    Party,

    /// <summary>A company.</summary>
    Company,
}
