using System.Text.Json;

namespace Amazon.Connect.Model.Internal.MarshallTransformations;

/// <summary>Reads which contacts follow.</summary>
internal static class NextContactReader
{
    public static NextContactEntry ReadNextContactEntry(JsonElement json) => new()
    {
        Type = json.Text(nameof(NextContactEntry.Type)),
        NextContactMetadata = json.Structure(nameof(NextContactEntry.NextContactMetadata), ReadNextContactMetadata),
    };

    private static NextContactMetadata ReadNextContactMetadata(JsonElement json) => new()
    {
        QuickConnectContactData = json.Structure(nameof(NextContactMetadata.QuickConnectContactData), ReadQuickConnectContactData),
    };

    private static QuickConnectContactData ReadQuickConnectContactData(JsonElement json) => new()
    {
        ContactId = json.Text(nameof(QuickConnectContactData.ContactId)),
        InitiationTimestamp = json.Time(nameof(QuickConnectContactData.InitiationTimestamp)),
        QuickConnectId = json.Text(nameof(QuickConnectContactData.QuickConnectId)),
        QuickConnectName = json.Text(nameof(QuickConnectContactData.QuickConnectName)),
        QuickConnectType = json.Text(nameof(QuickConnectContactData.QuickConnectType)),
    };
}
