#pragma once

#include "core/evidence/shown_message.h"
#include "core/model/redaction.h"

#include <map>

namespace muniment::evidence {

/// Takes out of messages what is redacted, wherever else it stands: in quotes of it, in earlier versions, in what other
/// sources have, in names of files, in reactions, in the same file sent again. What comes out holds nothing that it
/// must not show; of a file with boxes on its pages it says only where they lie.
class Burner final {
 public:
  void add(Redaction redaction);
  /// To be told of every message with redactions, also of those that are only quoted, before anything is burned.
  void learn(const Message& message);
  /// Of a file that is redacted wherever it lies; what is said with it stays.
  void learnFile(const QByteArray& digest, const Redaction& redaction);
  void burn(ShownMessage& shown) const;
  [[nodiscard]] bool knowsFile(const QByteArray& digest) const { return m_byFile.contains(digest); }

 private:
  void burnWhole(ShownMessage& shown, const QString& reason) const;
  void burnSpans(ShownMessage& shown, const std::vector<Redaction>& spans) const;
  void burnFile(ShownMessage& shown, const QString& reason) const;
  void burnPages(ShownMessage& shown, const std::vector<Redaction>& boxes) const;
  void burnSameFile(ShownMessage& shown) const;
  void burnEchoes(ShownMessage& shown) const;
  /// Why something that this text repeats was taken out; null where it repeats nothing.
  [[nodiscard]] const QString* reasonIn(const QString& text) const;

  std::map<MessageId, std::vector<Redaction>> m_byMessage;
  std::map<QByteArray, std::vector<Redaction>> m_byFile; ///< digest of a file of which something is redacted
  std::vector<std::pair<QString, QString>> m_secrets;    ///< folded words that were taken out, and why
};

} // namespace muniment::evidence
