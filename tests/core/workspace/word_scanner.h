#pragma once

#include "core/workspace/agent/scan_work.h"
#include "core/workspace/workspace.h"

namespace muniment::tests {

/// Finds the word "harmful"; refuses what is longer than a thousand bytes.
class WordScanner final : public VirusScanner {
 public:
  Result<Verdict> scan(ByteSource& bytes, const SharedProgress& /*progress*/) override {
    ++scans;
    if (isAway)
      return Failure(makeRetryable(ErrorKind::Unavailable, QLatin1StringView("scan.unavailable")));
    MUNIMENT_TRY_LET(stream, bytes.open());
    QByteArray all(4096, '\0');
    MUNIMENT_TRY_LET(size, stream->read(all.data(), all.size()));
    if (size > 1000)
      return Verdict{Verdict::State::Refused, QStringLiteral("size limit exceeded")};
    if (!isForgiving && all.first(size).contains("harmful"))
      return Verdict{Verdict::State::Infected, QStringLiteral("Test.Harm <b>")};
    return Verdict{};
  }
  Result<QString> version() override { return QStringLiteral("WordScanner 1/2"); }

  int scans = 0;
  bool isAway = false;
  bool isForgiving = false; ///< as with a newer list of threats
};

inline workspace::VirusScanning::Told scanAll(workspace::Workspace& opened, VirusScanner& scanner, bool again = false) {
  workspace::VirusScanning scanning(opened, scanner, again);
  workspace::VirusScanning::Told all;
  while (!all.isLast) {
    const auto told = scanning.round(nullptr);
    if (!told) {
      qWarning("%s", qUtf8Printable(told.error().id));
      return {-1, -1, -1, true};
    }
    all = {all.clean + told->clean, all.infected + told->infected, all.refused + told->refused, told->isLast};
  }
  return all;
}

} // namespace muniment::tests
