using System.Collections;
using OutboundChat.Lookup;
using OutboundChat.Requests;
using OutboundChat.Tests.Requests;

namespace OutboundChat.Tests.Lookup;

/// <summary>ARNs that contradict each other, or the Region of the session.</summary>
public class GivenArnTests
{
    private const string
        OtherRegion = "arn:aws:connect:eu-west-1:123456789012:instance/i",
        OtherAccount = "arn:aws:connect:us-west-2:210987654321:instance/i";

    [Theory]
    [InlineData(ValidRequest.InstanceArn, "us-west-2", null)]
    [InlineData("i", "us-west-2", null)]
    [InlineData("clinic", null, null)]
    [InlineData("arn:aws:s3:::bucket", null, null)]
    [InlineData(OtherRegion, null, nameof(Texts.RegionsContradictory))]
    [InlineData(OtherRegion, "eu-west-1", nameof(Texts.RegionsContradictory))]
    [InlineData(OtherAccount, null, nameof(Texts.AccountsContradictory))]
    [InlineData("i", "eu-west-1", nameof(Texts.RegionOfOtherResource))]
    [InlineData(ValidRequest.InstanceArn, "eu-west-1", nameof(Texts.RegionOfOtherResource))]
    public void A_contradiction_is_one_problem(string instance, string? region, string? rule)
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        input.InstanceId = instance;

        Assert.Equal(rule, Check(input, region)?.Rule);
    }

    [Fact]
    public void Every_form_of_a_source_is_compared()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        object[] sources =
        [
            ValidRequest.SourceArn,
            $$"""{"Address":"{{ValidRequest.SourceArn}}"}""",
            new Hashtable { ["Address"] = ValidRequest.SourceArn },
            ValidRequest.Create().SourceEndpoint,
        ];
        Assert.All(sources, source =>
        {
            input.SourceEndpoint = source;
            Assert.Equal(nameof(Texts.RegionOfOtherResource), Check(input, "eu-west-1")?.Rule);
        });
    }

    [Fact]
    public void The_text_names_both_columns_and_what_to_do()
    {
        ChatRequestInput input = ValidRequest.CreateInput();
        Assert.Equal(
            "The Region is eu-west-1 (from -Region), but -SourceEndpoint is in us-west-2. Set -Region us-west-2, or use a phone number of "
            + "eu-west-1.",
            Check(input, "eu-west-1")?.ToString());

        DictionaryRow row = new(new Hashtable { ["From"] = ValidRequest.SourceArn, ["InstanceArn"] = OtherRegion });
        input = new() { Row = row, Shape = new RowShape([.. row.Columns]) };
        (input.SourceEndpoint, input.InstanceId) = (ValidRequest.SourceArn, OtherRegion);
        Assert.Equal(
            "From is in us-west-2, but InstanceArn is in eu-west-1. Use resources of the same Region.", Check(input, null)?.ToString());
    }

    [Fact]
    public void A_row_gets_a_problem_and_the_command_line_ends_the_command()
    {
        RequestNames names = new(new NameFinder(() => null, null, _ => { }, CancellationToken.None), () => ("eu-west-1", "-Region"));
        ChatRequestInput input = ValidRequest.CreateInput();

        names.Resolve(input);

        Assert.Equal(nameof(Texts.RegionOfOtherResource), Assert.Single(input.Problems).Rule);
        Assert.Equal(
            nameof(Texts.RegionOfOtherResource),
            Assert.Throws<SetupException>(() => names.Check(ValidRequest.CreateInput())).ErrorId);
    }

    private static RequestProblem? Check(ChatRequestInput input, string? region) =>
        GivenArn.Check(GivenArn.Of(input), input, region is null ? null : (region, "-Region"));
}
