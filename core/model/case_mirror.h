#pragma once

#include "core/model/case.h"

namespace muniment {
inline namespace model {

using CaseMirrorId = Id<struct CaseMirrorTag>;

/// The same case in a connected system: what both had in common last, and where they differ by now.
struct CaseMirror final {
  /// Both sides changed a field, each in another way. Neither is overwritten until somebody decides.
  struct Conflict final {
    QString field;
    QString base;
    QString ours;
    QString theirs;
    Instant since;
    friend bool operator==(const Conflict&, const Conflict&) = default;
  };

  CaseMirrorId id;
  CaseId file;
  QString peer;           ///< of the connection
  QString remoteId;       ///< empty until the system has it
  QString link;           ///< address of its page there; text from outside
  QString version;        ///< of its state there that was heard last; compares as it grows, empty where it has none
  std::set<QString> kept; ///< names that both sides keep alike; one that ends in a slash stands for all below it
  std::map<QString, QString> base; ///< by field: what both sides said when they last agreed
  std::map<QString, QString> sent; ///< by field: what is on its way to the system
  std::vector<Conflict> conflicts; ///< by field
  std::optional<Instant> heardAt;  ///< when the system last said anything of it
  std::optional<MatterId> matter;  ///< of the case
  Salt salt;
};

[[nodiscard]] QString aggregateOf(const CaseMirrorId& id);
[[nodiscard]] Json contentOf(const CaseMirror& mirror);
/// Reads exactly what contentOf writes.
[[nodiscard]] Result<CaseMirror> caseMirrorFrom(const Json& content);

} // namespace model
} // namespace muniment
