using OutboundChat.Requests;
using OutboundChat.Tool.CommandLine;

namespace OutboundChat.Tests.Tool;

public class CommandLineTests
{
    [Theory]
    [InlineData("To", "--to")]
    [InlineData("DestinationEndpoint", "--destination-endpoint")]
    [InlineData("AWSProfileName", "--aws-profile-name")]
    [InlineData("SK", "--sk")]
    [InlineData("ChatDurationInMinutes", "--chat-duration-in-minutes")]
    public void A_parameter_is_an_option_in_kebab_case(string parameter, string option) => Assert.Equal(option, OptionNames.Option(parameter));

    [Fact]
    public void A_text_that_the_cmdlets_share_names_options()
    {
        Assert.Equal("give --source-endpoint, --region or --endpoint-url.", OptionNames.InText("give -SourceEndpoint, -Region or -EndpointUrl."));
        Assert.Equal("Set-AWSCredential -StoreAs, -Credential, X-Region, --Region", OptionNames.InText("Set-AWSCredential -StoreAs, -Credential, X-Region, --Region"));
    }

    [Fact]
    public async Task Every_parameter_and_alias_of_the_cmdlet_is_an_option_of_send()
    {
        string help = (await ToolRun.RunAsync("send", "--help")).Out;
        IEnumerable<string> names = DataColumns.All.SelectMany(column => column.Aliases.Prepend(column.Name)).Concat(
        [
            "MessageTemplate", "AttributeColumn", "DefaultCountryCallingCode", "RequestsPerSecond", "Burst", "ThrottleLimit", "MaxAttempts", "AllowDuplicate",
            "Region", "RegionToCall", "AccessKey", "AK", "SecretKey", "SK", "SecretAccessKey", "SessionToken", "ST", "ProfileName", "StoredCredentials", "AWSProfileName",
            "ProfileLocation", "AWSProfilesLocation", "ProfilesLocation", "EndpointUrl",
        ]);

        Assert.All(names, name => Assert.Matches($"(?m)^  .*{OptionNames.Option(name)}[ ,]", help));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("--help", 0)]
    [InlineData("send --help", 0)]
    [InlineData("check --help", 0)]
    [InlineData("simulate --help", 0)]
    [InlineData("send -h --nope", 0)]
    public async Task Help_has_examples(string args, int exitCode)
    {
        ToolRun run = await ToolRun.RunAsync(args.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((exitCode, string.Empty), (run.ExitCode, run.Error));
        Assert.Contains("Examples:", run.Out, StringComparison.Ordinal);
    }
}
