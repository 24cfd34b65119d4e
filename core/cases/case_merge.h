#pragma once

#include "core/model/case_mirror.h"

namespace muniment::cases {

using FieldTexts = std::map<QString, QString>;

/// A field that is to read otherwise at the other side, provided that it still reads there as we last knew it.
struct FieldWrite final {
  QString expected;
  QString value;
  friend bool operator==(const FieldWrite&, const FieldWrite&) = default;
};

/// What follows from what both sides say.
struct Merge final {
  FieldTexts take;                         ///< theirs become ours
  std::map<QString, FieldWrite> send;      ///< ours are to become theirs
  std::vector<CaseMirror::Conflict> fresh; ///< conflicts that were not there before, or that show another value now
};

/// Brings what we say together with what the other side says, field by field, and notes in `mirror` what both now have
/// in common. A field that only one side changed since then moves; one that both changed is a conflict and rests until
/// somebody decides. Says nothing where `version` is older than what was heard before.
[[nodiscard]] Merge merge(CaseMirror& mirror, const FieldTexts& ours, const FieldTexts& theirs, const QString& version,
                          Instant now);

/// What is to be sent because we changed something; likewise after `told` and `decide`.
[[nodiscard]] Merge mergeOurs(CaseMirror& mirror, const FieldTexts& ours, const QStringList& fields, Instant now);

/// The other side took a value of ours.
void told(CaseMirror& mirror, const QString& field, const QString& value);

/// Somebody decided a conflict: from now on both have `theirs` of the conflict in common, so that what was decided goes
/// out. False where there is no such conflict.
[[nodiscard]] bool decide(CaseMirror& mirror, const QString& field);

} // namespace muniment::cases
