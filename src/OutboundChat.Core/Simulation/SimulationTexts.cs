namespace OutboundChat.Simulation;

/// <summary>The error messages of the simulated service.</summary>
internal static class SimulationTexts
{
    public static string Unsigned() => "The request is not signed.";

    public static string AuthorizationUnreadable() => "The Authorization header is not a SigV4 signature for connect.";

    public static string KeyUnknown() => "The access key does not belong to the simulated account.";

    public static string OperationUnknown(string method, string path) => $"The simulation does not support {method} '{path}'.";

    public static string TooFast(double perSecond, int burst) => FormattableString.Invariant(
        $"Rate exceeded: {perSecond} requests a second, with bursts of {burst}, are allowed.");

    public static string ChatsFull(int max) => FormattableString.Invariant($"The instance has {max} active chats, which is its quota.");

    public static string ResourceUnknown(string id) => $"'{id}' does not exist.";

    public static string FlowUnpublished(string id) => $"The flow '{id}' is not published.";

    public static string Fault() => "Simulated fault: the request was not processed.";

    public static string ConnectionDropped() => "Simulated fault: the connection closed before the response.";

    public static string NotJson(string? contentType) => $"The content type is '{contentType}', not application/json.";

    public static string BodyUnreadable(string? path) => $"The body is not valid for this operation at '{path ?? "$"}'.";

    public static string MemberUnknown(string name) => $"'{name}' is not a member of the request.";

    public static string MemberWrong(string name, string expected) => $"'{name}' is not {expected}.";

    public static string MemberMissing(string name) => $"'{name}' is missing.";

    public static string MemberTooLong(string name, int max) => FormattableString.Invariant($"'{name}' is longer than {max} characters.");

    public static string PageSize(int max) => FormattableString.Invariant($"A page can have 1 to {max} items.");

    public static string TokenUnknown() => "The token for the next page does not belong to this list.";
}
