#pragma once

#include "core/base/file_system.h"
#include "core/base/json.h"
#include "core/base/letter.h"
#include "core/delivery/receiver.h"

namespace muniment::delivery {

/// What the receiver is told in its file: nothing in it is secret. The secrets of peers lie in files of their own,
/// which only the receiver may read.
struct ReceiverSettings final {
  struct HookFile final {
    QString peer;
    QByteArray path;
    connect::HmacForm form;
    int toleranceSeconds = 300;
    std::vector<FilePath> secrets; ///< one or, while one replaces the other, two
    std::optional<FilePath> challenge;
  };

  QByteArray listen = "127.0.0.1";
  quint16 port = 8788;
  FilePath journal;
  JournalBounds bounds;
  connect::ServerLimits limits{8 * 1024, 4 << 20, qint64(64) << 20, 10, 2000, 0};
  LetterAddress address; ///< to which everything is sealed
  std::vector<HookFile> hooks;
};

[[nodiscard]] Json contentOf(const ReceiverSettings& settings);
/// Usage `receiver.setting_wrong` with the place of what cannot be.
[[nodiscard]] Result<ReceiverSettings> receiverSettingsFrom(const Json& content);
/// Reads the secrets; a line's end at the end of a file does not count.
[[nodiscard]] Result<std::vector<Hook>> readHooks(FileSystem& files, const ReceiverSettings& settings);

} // namespace muniment::delivery
