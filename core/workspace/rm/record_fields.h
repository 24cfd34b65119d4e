#pragma once

#include "core/connect/contentserver/content_server_client.h"
#include "core/model/record.h"
#include "core/vault/vault.h"
#include "core/workspace/rm/rm_settings.h"

namespace muniment::workspace {

/// Details of a record that a records system keeps in its categories as well: by field, without those left empty.
using RecordFields = std::map<QString, QString>;

/// As they are here; none of a record of a matter, because searches there look into categories.
[[nodiscard]] RecordFields fieldsOf(const Record& record, const RmSettings& settings);
/// As the document there has them.
[[nodiscard]] Result<RecordFields> fieldsThere(connect::contentserver::ContentServerClient& client, qint64 node,
                                               const RmSettings& settings, const SharedProgress& progress);
/// Puts them there in the place of `theirs`.
[[nodiscard]] Result<void> putFields(connect::contentserver::ContentServerClient& client, qint64 node,
                                     const RecordFields& ours, const RecordFields& theirs, const RmSettings& settings);
/// Stands for them where they are not to be read, and cannot be guessed without the keys of the workspace.
[[nodiscard]] QString markOf(const RecordFields& fields, const vault::Vault& vault);

} // namespace muniment::workspace
