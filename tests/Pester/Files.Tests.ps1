BeforeAll {
    Import-Module (Join-Path $PSScriptRoot 'Shared.psm1') -Force
    Import-Module (Join-Path $PSScriptRoot 'Loopback.psm1') -Force
    Import-Module $ModulePath
    $script:service = Start-Loopback -Answer @{ '/contact/outbound-chat' = '{"ContactId":"contact-1"}' }
    $script:send = $Contact + @{ EndpointUrl = $service.Url; RequestsPerSecond = 1000; Burst = 1000; ErrorAction = 'Stop' }
    $script:errorIdSuffix = ',OutboundChat.Module.Commands.StartOutboundChatContactCommand'
}

AfterAll {
    Stop-Loopback $service
}

Describe '-ProfileLocation' {
    BeforeAll {
        $script:folder = Join-Path $TestDrive 'my profiles'
        $null = New-Item -ItemType Directory $folder
        Set-Content (Join-Path $folder 'credentials') '[other]', 'aws_access_key_id = AKIDEXAMPLE', 'aws_secret_access_key = secret',
            'region = us-west-2'
        $script:before = @{ Location = Get-Location; Process = [Environment]::CurrentDirectory; Home = (Get-PSProvider FileSystem).Home }

        # PowerShell's location differs from the process's working directory.
        Set-Location $TestDrive
        [Environment]::CurrentDirectory = [System.IO.Path]::GetTempPath()
        (Get-PSProvider FileSystem).Home = "$TestDrive"
        $null = New-PSDrive -Name Profiles -PSProvider FileSystem -Root $folder
    }

    AfterAll {
        Remove-PSDrive Profiles
        (Get-PSProvider FileSystem).Home = $before.Home
        [Environment]::CurrentDirectory = $before.Process
        Set-Location $before.Location
    }

    It 'can be <path>' -TestCases @(
        'my profiles/credentials', 'my profiles\credentials', './my profiles/credentials', '.\my profiles\credentials',
            '~/my profiles/credentials', '~\my profiles\credentials',
        '"my profiles/credentials"', "'~\my profiles\credentials'", ' my profiles/credentials ', 'Profiles:/credentials',
            'Profiles:\credentials' | ForEach-Object { @{ path = $_ } }
    ) {
        (Start-OutboundChatContact +12065550100 @send -ProfileName other -ProfileLocation $path).Status | Should -Be 'Started'
    }

    It 'gives the Region that -WhatIf compares ARNs with' {
        $of = @{ ProfileName = 'other'; ProfileLocation = './my profiles/credentials'; WhatIf = $true }
        $elsewhere = @{} + $Contact
        $elsewhere.SourceEndpoint = $Contact.SourceEndpoint -replace 'us-west-2', 'eu-west-2'
        $caught = { '+12065550100' | Start-OutboundChatContact @elsewhere @of } |
            Should -Throw -ErrorId "RegionOfOtherResource$errorIdSuffix" -PassThru
        $caught.Exception.Message | Should -BeLike '*-ProfileName other*'
        '+12065550100' | Start-OutboundChatContact @Contact @of | Should -BeNullOrEmpty
        $of.ProfileName = 'missing'
        '+12065550100' | Start-OutboundChatContact @elsewhere @of | Should -BeNullOrEmpty
    }

    It 'can be a full path with backslashes' {
        $path = (Join-Path $folder 'credentials') -replace '/', '\'
        (Start-OutboundChatContact +12065550100 @send -ProfileName other -ProfileLocation $path).Status | Should -Be 'Started'
    }

    It 'that does not exist, or is not in the file system, is named in full: <path>' -TestCases @(
        @{ path = '~\nowhere\credentials'; like = '*nowhere?credentials*'; id = 'ProfileLocationMissing' }
        @{ path = 'Q:\credentials'; like = '*Q:\credentials*'; id = 'PathUnusable' }
        @{ path = 'Env:\Path'; like = '*Env:\Path*'; id = 'PathUnusable' }
        @{ path = 'no such provider::x'; like = '*no such provider::x*'; id = 'PathUnusable' }
    ) {
        $caught = { Start-OutboundChatContact +12065550100 @send -ProfileName other -ProfileLocation $path } |
            Should -Throw -ErrorId "$id$errorIdSuffix" -PassThru
        $caught.Exception.Message | Should -BeLike $like
    }
}

Describe 'A CSV file' {
    BeforeAll {
        $script:street, $script:address, $script:city = "Stra`u{DF}e", "`u{D6}resund 1", "Malm`u{F6}"
    }

    It 'in <encoding> arrives as it was written' -TestCases @(
        @{ encoding = 'UTF-8 without a mark'; name = 'utf8NoBOM'; more = " `u{17D}ofie `u{1F600}" }
        @{ encoding = 'UTF-8 with a mark'; name = 'utf8BOM'; more = " `u{17D}ofie `u{1F600}" }
        @{ encoding = 'UTF-16'; name = 'unicode'; more = " `u{17D}ofie `u{1F600}" }
        @{ encoding = 'UTF-16, big-endian'; name = 'bigendianunicode'; more = " `u{17D}ofie `u{1F600}" }
        @{ encoding = 'Windows-1252'; name = 1252; more = '' }
        @{ encoding = 'Windows-1252 by its name'; name = 'windows-1252'; more = '' }
    ) {
        # The dash and the euro sign are characters that Windows-1252 has and Latin-1 does not.
        $text = "Gr`u{FC}`u{DF}e `u{2013} 5 `u{20AC}$more"
        $file = Join-Path $TestDrive 'contacts.csv'
        Set-Content $file "Phone;$street;City;Text", "+12065550100;$address;$city;$text" -Encoding $name
        $sent = $service.Requests.Count
        $keys = @{ AccessKey = 'AKIDEXAMPLE'; SecretKey = 'secret'; Region = 'us-west-2' }
        $result = Import-Csv $file -Delimiter ';' -Encoding $name |
            Start-OutboundChatContact @send @keys -MessageTemplate "{Text}, {$street}" -AttributeColumn City
        $result.Status | Should -Be 'Started'
        $body = @($service.Requests)[$sent].Body | ConvertFrom-Json
        $body.InitialSystemMessage.Content | Should -BeExactly "$text, $address"
        $body.Attributes.City | Should -BeExactly $city
    }

    It 'with a byte-order mark needs no -Encoding: <name>' -TestCases @('unicode', 'bigendianunicode', 'utf8BOM' |
        ForEach-Object { @{ name = $_ } }) {
        $file = Join-Path $TestDrive 'contacts.csv'
        Set-Content $file 'Phone,Message', "+12065550100,$city" -Encoding $name
        (Import-Csv $file | Test-OutboundChatContact @Contact).Message | Should -BeExactly $city
    }
}
