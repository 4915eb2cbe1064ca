using Amazon.Connect;
using OutboundChat.Requests;

namespace OutboundChat.Lookup;

/// <summary>An ARN that the user wrote, as opposed to one that was looked up.</summary>
/// <param name="Kind">The kind of resource that the column is for.</param>
/// <param name="Column">The column or parameter that it came from.</param>
/// <param name="Place">Its Region and account.</param>
internal sealed record GivenArn(NameKind Kind, DataColumn Column, ArnPlace Place)
{
    private static readonly DataColumn
        s_source = DataColumns.Find(nameof(ChatRequestInput.SourceEndpoint))!,
        s_instance = DataColumns.Find(nameof(ChatRequestInput.InstanceId))!,
        s_flow = DataColumns.Find(nameof(ChatRequestInput.ContactFlowId))!;

    /// <summary>The ARNs of a row, the source's first.</summary>
    public static IReadOnlyList<GivenArn> Of(ChatRequestInput input)
    {
        List<GivenArn> arns = [];
        Add(NameKind.PhoneNumber, s_source, EndpointReader.Read(input.SourceEndpoint, EndpointType.CONNECT_PHONENUMBER_ARN)?.Address);
        Add(NameKind.Instance, s_instance, LooseValue.ToIdentifier(input.InstanceId));
        Add(NameKind.ContactFlow, s_flow, LooseValue.ToIdentifier(input.ContactFlowId));
        return arns;

        void Add(NameKind kind, DataColumn column, string? text)
        {
            if (text is not null && ResourceArn.PlaceOf(text) is { } place)
            {
                arns.Add(new GivenArn(kind, column, place));
            }
        }
    }

    /// <summary>
    /// The contradiction among the ARNs of a row, or between one of them and the session's Region; null if there is none. One mistake is
    /// reported once, although it may affect several ARNs.
    /// </summary>
    /// <param name="arns">The ARNs of the row.</param>
    /// <param name="input">The row.</param>
    /// <param name="region">The session's Region and where it came from; null if it is not known.</param>
    public static RequestProblem? Check(IReadOnlyList<GivenArn> arns, ChatRequestInput input, (string Name, string Source)? region)
    {
        if (arns.FirstOrDefault(arn => arn.Place.Region != arns[0].Place.Region) is { } elsewhere)
        {
            return new RequestProblem(elsewhere.Column.Name, Texts.RegionsContradictory(
                Name(arns[0]), arns[0].Place.Region, Name(elsewhere), elsewhere.Place.Region));
        }

        if (arns.FirstOrDefault(arn => arn.Place.Account != arns[0].Place.Account) is { } other)
        {
            return new RequestProblem(other.Column.Name, Texts.AccountsContradictory(
                Name(arns[0]), arns[0].Place.Account, Name(other), other.Place.Account));
        }

        return region is var (name, source) && arns is [var first, ..] && first.Place.Region != name
            ? new RequestProblem(first.Column.Name, first.OfOtherRegion(Name(first), name, source))
            : null;

        string Name(GivenArn arn) => input.SourceOf(arn.Column) ?? arn.Column.Parameter;
    }

    private Notice OfOtherRegion(string what, string region, string source) =>
        Texts.RegionOfOtherResource(region, source, what, NameFinder.NameOf(Kind), Place.Region);
}
