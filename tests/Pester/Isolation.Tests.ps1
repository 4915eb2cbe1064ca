BeforeDiscovery {
    # Another module's AWSSDK.Core: which version, and whether it is loaded before this module or after this one has sent.
    $script:cells = @(
        @{ name = 'Alone'; other = $null; when = 'Never'; title = 'nothing else loaded' }
        @{ name = 'V3First'; other = 'StandIn.V3'; when = 'Before'; title = 'AWSSDK.Core 3.7 loaded before' }
        @{ name = 'V3Last'; other = 'StandIn.V3'; when = 'After'; title = 'AWSSDK.Core 3.7 loaded after' }
        @{ name = 'V4First'; other = 'StandIn.V4'; when = 'Before'; title = 'an older AWSSDK.Core 4.0 loaded before' }
        @{ name = 'V4Last'; other = 'StandIn.V4'; when = 'After'; title = 'an older AWSSDK.Core 4.0 loaded after' }
        @{ name = 'SameFirst'; other = 'Same'; when = 'Before'; title = 'the same AWSSDK.Core loaded before' }
        @{ name = 'SameLast'; other = 'Same'; when = 'After'; title = 'the same AWSSDK.Core loaded after' }
    )
}

BeforeAll {
    foreach ($module in 'Shared', 'Loopback', 'Child') {
        Import-Module (Join-Path $PSScriptRoot "$module.psm1") -Force
    }

    # The signature, published by AWS, of the request that the other module signs.
    $script:signature = '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31'

    $token = 'simulator-token'
    $expiry = [DateTimeOffset]::UtcNow.AddHours(1)
    $script:simulator = Start-Simulator 'requests-per-second=0', 'active-chats=0', "session-token=$token"
    $script:services = Start-Loopback -Answer @{
        # AssumeRole, GetRoleCredentials and StartOutboundChatContact.
        '/'                       = @"
<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult><Credentials>
  <AccessKeyId>$($Keys.AccessKey)</AccessKeyId><SecretAccessKey>$($Keys.SecretKey)</SecretAccessKey>
  <SessionToken>$token</SessionToken><Expiration>$($expiry.ToString('o'))</Expiration>
</Credentials></AssumeRoleResult></AssumeRoleResponse>
"@
        '/federation/credentials' = ConvertTo-Json @{ roleCredentials = @{ accessKeyId = $Keys.AccessKey; secretAccessKey = $Keys.SecretKey;
            sessionToken = $token; expiration = $expiry.ToUnixTimeMilliseconds() } }
        '/contact/outbound-chat'  = '{"ContactId":"contact-1"}'
    }

    # A home folder as `aws configure` and `aws sso login` leave it.
    $portal = 'https://example.awsapps.com'
    $null = New-Item -ItemType Directory (Join-Path $TestDrive '.aws/sso/cache') -Force
    $sso = 'sso_region = us-west-2', 'sso_account_id = 123456789012', 'sso_role_name = sender', 'region = us-west-2'
    $role = 'role_arn = arn:aws:iam::123456789012:role/sender', 'source_profile = base', 'region = us-west-2'
    Set-Content (Join-Path $TestDrive '.aws/config') @(
        '[profile base]', 'aws_access_key_id = AKIDBASE', 'aws_secret_access_key = secret'
        @('[profile role]') + $role
        @('[profile role-mfa]', 'mfa_serial = arn:aws:iam::123456789012:mfa/ada') + $role
        @('[profile sso]', "sso_start_url = $portal/start") + $sso
        @('[profile sso-expired]', "sso_start_url = $portal/expired") + $sso
    )
    foreach ($login in @{ Url = "$portal/start"; Expiry = $expiry }, @{ Url = "$portal/expired"; Expiry = $expiry.AddHours(-2) }) {
        $hash = [System.Security.Cryptography.SHA1]::HashData([System.Text.Encoding]::UTF8.GetBytes($login.Url))
        $file = [Convert]::ToHexString($hash).ToLowerInvariant()
        $cached = @{ startUrl = $login.Url; region = 'us-west-2'; accessToken = 'token-of-a-test';
            expiresAt = $login.Expiry.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'") }
        ConvertTo-Json $cached | Set-Content (Join-Path $TestDrive ".aws/sso/cache/$file.json")
    }

    $script:environment = @{ HOME = "$TestDrive"; USERPROFILE = "$TestDrive"; AWS_ENDPOINT_URL_STS = $services.Url;
        AWS_ENDPOINT_URL_SSO = $services.Url; AWS_ENDPOINT_URL_SSO_OIDC = $services.Url }
}

AfterAll {
    Stop-Loopback $services
    Stop-Simulator $simulator
}

Describe 'Isolation' -ForEach @(@{ cells = $cells }) {
    BeforeAll {
        # The same AWSSDK.Core as this module's, loaded by another module.
        $standIns = Get-StandInPath
        $same = Join-Path $TestDrive 'Same'
        Copy-Item (Join-Path $standIns 'StandIn.V4') $same -Recurse
        Copy-Item (Join-Path $ModulePath 'bin/AWSSDK.Core.dll') $same -Force

        # Two cells at a time: most of a cell is the start of its PowerShell.
        $child = Join-Path $PSScriptRoot 'Child.psm1'
        $first = '-File', (Join-Path $PSScriptRoot 'Isolation/Cell.ps1'), '-Simulator', $simulator.Url, '-Recorder', $services.Url
        $script:results = @{}
        $cells | ForEach-Object -ThrottleLimit 2 -Parallel {
            Import-Module $using:child
            $arguments = $using:first + @('-Name', $_.name, '-When', $_.when)
            if ($_.other) {
                $arguments += '-Other', $(if ($_.other -eq 'Same') { $using:same } else { Join-Path $using:standIns $_.other })
            }

            @{ Name = $_.name; Said = Invoke-Child -Argument $arguments -Environment $using:environment }
        } | ForEach-Object {
            $results[$_.Name] = $_.Said
        }
    }

    AfterAll {
        $results.Values -match '^\{' | ConvertFrom-Json | Sort-Object Name |
            Format-Table -Wrap -Property Name, OwnCore, OtherCore, Keys, Role, Sso,
            @{ Name = 'Stored'; Expression = { ($_.Stored -split ', ')[-1] } },
            @{ Name = 'InFunction'; Expression = { ($_.StoredInFunction -split ', ')[-1] } },
            Renewed,
            @{ Name = 'OtherSigns';
                Expression = { if ($_.OtherCore) { $_.OtherSigned -eq $signature -and $_.OtherSignedAtLast -eq $signature } } } |
                Out-String -Width 160 | Out-Host
    }

    Context 'With <title>' -ForEach $cells {
        BeforeAll {
            $said = $results[$name]
            $said | Should -Match '^\{' -Because 'the cell runs to its end'
            $script:cell = $said | ConvertFrom-Json
        }

        It 'sends with keys, with a role and with single sign-on' {
            $cell.Keys, $cell.Role, $cell.Sso | Should -Be 'Started', 'Started', 'Started'
        }

        It 'takes every assembly of the SDK from the module' {
            $cell.OwnAssemblies | Should -Be 'AWSSDK.Core', 'AWSSDK.SecurityToken', 'AWSSDK.SSO', 'AWSSDK.SSOOIDC'
            $cell.OwnCore | Should -Be (Get-Item (Join-Path $ModulePath 'bin/AWSSDK.Core.dll')).VersionInfo.FileVersion
            $cell.DefaultAssemblies | Should -Be $(if ($other) { @('AWSSDK.Core') } else { @() })
        }

        It 'names the login command if single sign-on has expired, and runs none' {
            $cell.SsoExpired | Should -BeLike "SsoLoginNeeded: *'aws sso login --profile sso-expired'*"
            $services.Requests.Path | Select-Object -Unique | Sort-Object |
                Should -Be '/', '/contact/outbound-chat', '/federation/credentials'
        }

        if ($when -eq 'After') {
            It 'sends again after the other module is imported' {
                $cell.KeysAgain, $cell.RoleAgain | Should -Be 'Started', 'Started'
            }
        }

        if ($other) {
            It 'lets the other module sign with its own AWSSDK.Core, before and after' {
                $cell.OtherContext | Should -Be 'Default'
                $cell.OtherCore | Should -BeLike @{ 'StandIn.V3' = '3.7.*'; 'StandIn.V4' = '4.0.3.*'; Same = $cell.OwnCore }[$other]
                $cell.OtherSigned, $cell.OtherSignedAtLast | Should -Be $signature, $signature
            }

            It 'sends with the credentials and the Region that the session has stored' {
                $cell.Stored |
                    Should -BeLike 'credentials from $StoredAWSCredentials (of-the-session); * from $StoredAWSRegion; *, Started'
            }

            It 'sends with the credentials that the calling function has stored' {
                $cell.StoredInFunction |
                    Should -BeLike 'credentials from $StoredAWSCredentials (of-the-function); * from $StoredAWSRegion; *, Started'
            }

            It 'fetches keys again for each request of a run' {
                $cell.Renewed | Should -Be 'Started, Started'
                $requests = @($services.Requests | Where-Object { $_.Authorization -like "* Credential=AKID$name[0-9]*" })
                $numbers = $requests | ForEach-Object {
                    [void]($_.Authorization -match "AKID$name(\d+)/")
                    $_.Token | Should -Be "token of AKID$name$($Matches[1])"
                    $Matches[1]
                }
                $numbers | Select-Object -Unique | Should -HaveCount 2

                # The first set of keys was fetched to check that there are any.
                $numbers | Should -Not -Contain '1'
            }
        }
    }
}

Describe 'The code of an MFA device' {
    BeforeAll {
        $script:send = '-Command', @"
Import-Module '$ModulePath'
try {
    `$contact = @{ SourceEndpoint = '$Source'; InstanceId = '$InstanceId'; ContactFlowId = '$ContactFlowId' }
    (Start-OutboundChatContact +12065550100 @contact -EndpointUrl $($simulator.Url) -ProfileName role-mfa).Status
}
catch {
    `$_.FullyQualifiedErrorId
}
"@
    }

    It 'is prompted for by the host and sent to the service that assumes the role' {
        $said = Invoke-Child -Argument $send -Environment $environment -Typed '123456'
        $said | Should -Match "MFA code for 'arn:aws:iam::123456789012:mfa/ada': "
        $said | Should -Match 'Started\s*$'
        $services.Requests.Body -match 'SerialNumber=arn%3Aaws%3Aiam%3A%3A123456789012%3Amfa%2Fada&TokenCode=123456' | Should -HaveCount 1
    }

    It 'ends the command if no one can be prompted' {
        $before = $services.Requests.Count
        Invoke-Child -Argument $send -Environment $environment |
            Should -Match 'MfaCodeNeeded,OutboundChat.Module.Commands.StartOutboundChatContactCommand\s*$'
        $services.Requests | Should -HaveCount $before
    }
}
