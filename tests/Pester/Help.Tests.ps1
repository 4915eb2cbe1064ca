BeforeDiscovery {
    $pages = Get-ChildItem (Join-Path $PSScriptRoot '../../docs/en-US') -Filter '*-*.md'
    $script:cmdlets = $pages | ForEach-Object { @{ name = $_.BaseName } }
    $script:examples = foreach ($page in $pages) {
        $text = (Get-Content -Raw -LiteralPath $page.FullName) -replace '\r'
        # The first example sets these variables for the others.
        $setup = [regex]::Match($text, '(?ms)^\$chat = @\{\n.*?^\}\n(\$text = [^\n]+\n)?').Value
        foreach ($section in [regex]::Matches($text, '(?ms)^### (Example \d+: [^\n]+)\n(.*?)(?=^##)')) {
            $block = [regex]::Matches($section.Groups[2].Value, '(?ms)^```(powershell|Output)\n(.*?)\n```$')
            @{
                name     = "$($page.BaseName), $($section.Groups[1].Value)"
                code     = $block[0].Groups[2].Value
                setup    = $setup
                expected = $block.Count -gt 1 ? $block[1].Groups[2].Value : $null
            }
        }
    }

    $script:missing = -not (Get-Module -ListAvailable Microsoft.PowerShell.PlatyPS | Where-Object Version -GE '1.0')
}

BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Child.psm1') -Force
    Import-Module $ModulePath
    $script:docs = [System.IO.Path]::GetFullPath((Join-Path $PSScriptRoot '../../docs'))

    # An example's output without identifiers, times and white space, which differ between runs.
    function Format-Output([string] $Text) {
        $Text -replace '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}', '<identifier>' -replace '\d{4}-\d\d-\d\d \d\d:\d\d(?=\s|$)',
            '<time>' -replace '\s'
    }
}

Describe 'Examples' {
    BeforeAll {
        $script:simulator = Start-Simulator
        Set-Content (Join-Path $TestDrive 'contacts.csv') @'
FirstName,PhoneNumber,OrderId,AppointmentTime
Ava,+1 206 555 0117,A-10001,2027-09-07 14:30
Zara,+61 491 570 006,A-10002,2027-05-14 14:00
Altagracia,+1 (809) 555-0125,A-10003,2027-11-05 10:30
Noah,+1 206 555 0123,A-10004,2027-11-06 08:30
'@
        $config = Join-Path $TestDrive 'config'
        Set-Content $config '[profile support]', "aws_access_key_id = $($Keys.AccessKey)", "aws_secret_access_key = $($Keys.SecretKey)",
            'region = us-west-2'
        $script:variables = @{
            AWS_ACCESS_KEY_ID           = $Keys.AccessKey
            AWS_SECRET_ACCESS_KEY       = $Keys.SecretKey
            AWS_SESSION_TOKEN           = $null
            AWS_PROFILE                 = $null
            AWS_EC2_METADATA_DISABLED   = 'true'
            AWS_SHARED_CREDENTIALS_FILE = $config
            AWS_CONFIG_FILE             = $config
            AWS_ENDPOINT_URL_CONNECT    = $simulator.Url
        }
        $script:before = @{}
        foreach ($name in $variables.Keys) {
            $before[$name] = [Environment]::GetEnvironmentVariable($name)
            [Environment]::SetEnvironmentVariable($name, $variables[$name])
        }
    }

    AfterAll {
        foreach ($name in $variables.Keys) {
            [Environment]::SetEnvironmentVariable($name, $before[$name])
        }

        Stop-Simulator $simulator
    }

    It 'run as written: <name>' -TestCases $examples {
        # A new session, like a reader's, except that the endpoint is the simulator's and the rate is higher.
        $shell = [powershell]::Create()
        try {
            [void]$shell.AddScript({
                    param($ModulePath, $Folder)
                    Import-Module $ModulePath
                    Set-Location $Folder
                    $global:PSDefaultParameterValues = @{
                        '*-OutboundChatContact:RequestsPerSecond' = 1000
                        '*-OutboundChatContact:Burst'             = 1000
                    }
                }).AddArgument($ModulePath).AddArgument($TestDrive)
            [void]$shell.Invoke()
            $shell.Commands.Clear()
            [void]$shell.AddScript($setup).AddStatement().AddScript($code).AddCommand('Out-String').AddParameter('Width', 100)
            $shown = -join $shell.Invoke()

            $shell.Streams.Error | ForEach-Object { "$_" } | Should -BeNullOrEmpty
            $shell.Runspace.SessionStateProxy.GetVariable('Error') | ForEach-Object { "$_" } | Should -BeNullOrEmpty
            if ($code -notlike '*-SendWindow*') {
                # At any time of day, the window is closed for some of the rows, and a warning counts them.
                $shell.Streams.Warning | ForEach-Object { "$_" } | Should -BeNullOrEmpty
            }

            if ($expected -and $expected -notlike 'What if: *') {
                Format-Output $shown | Should -Be (Format-Output $expected)
            }
        }
        finally {
            $shell.Dispose()
        }
    }
}

Describe 'Get-Help' {
    It 'has the page of <name>' -TestCases $cmdlets {
        $help = Get-Help $name
        $help.Synopsis | Should -Match '\.$'
        $help.Category | Should -Be 'Cmdlet'
        @($help.examples.example.code | Where-Object { $_ }) | Should -HaveCount @($help.examples.example).Count
        foreach ($parameter in Get-Help $name -Parameter *) {
            $parameter.description.Text | Should -Not -BeNullOrEmpty -Because $parameter.name
        }

        Get-Help $name -Full | Out-String | Should -BeLike '*about_OutboundChat*'
    }

    It 'has <name>' -TestCases @(
        'about_OutboundChat', 'about_OutboundChat_Bulk', 'about_OutboundChat_Credentials', 'about_OutboundChat_Errors' |
            ForEach-Object { @{ name = $_ } }
    ) {
        $help = Get-Help $name
        $help.Name | Should -Be $name
        $help.Synopsis | Should -Match '\.$'
        $help | Out-String | Should -BeLike '*LONG DESCRIPTION*'
    }

    It 'shows examples in a new session' {
        $said = Invoke-PowerShell -Command "
            Import-Module '$ModulePath'
            (Measure-Command { `$script:text = Get-Help Start-OutboundChatContact -Examples | Out-String }).TotalMilliseconds
            `$text"
        Write-Information "Get-Help Start-OutboundChatContact -Examples: $([math]::Round($said[0])) ms" -InformationAction Continue
        $said -match 'Example 1: ' | Should -HaveCount 1
        $said -match '@chat -MessageTemplate' | Should -Not -BeNullOrEmpty
    }
}

Describe 'The MAML' -Skip:$missing {
    It 'is generated from the Markdown; if not, run ./build.ps1 Docs' {
        & (Join-Path $docs 'Export-Help.ps1') -OutputFolder $TestDrive
        $name = 'OutboundChat.Module.dll-Help.xml'
        (Get-Content -Raw (Join-Path $docs "en-US/$name")) -replace '\r' |
            Should -BeExactly ((Get-Content -Raw (Join-Path $TestDrive $name)) -replace '\r')
    }

    It 'comes from pages that PlatyPS can read: <name>' -TestCases $cmdlets {
        Test-MarkdownCommandHelp (Join-Path $docs "en-US/$name.md") | Should -BeTrue
    }
}
