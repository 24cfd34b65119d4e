#pragma once

#include "core/formats/exchange/conversation.h"
#include "core/model/item.h"
#include "core/model/virus_scan.h"
#include "core/vault/vault.h"

namespace muniment::evidence {

/// The sheet that goes out in the place of a file in which a virus scanner found something.
[[nodiscard]] formats::exchange::Attachment sheetInPlaceOf(const formats::exchange::Attachment& file,
                                                           const VirusScan& found);
/// A captured file as it goes out. The vault must live as long as what comes out.
[[nodiscard]] Result<formats::exchange::Attachment> producedFile(vault::Vault& vault, const CapturedItem& item,
                                                                 const std::optional<VirusScan>& found);

} // namespace muniment::evidence
