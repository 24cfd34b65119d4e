#pragma once

#include "core/cases/case_merge.h"
#include "core/model/case_milestone.h"
#include "core/model/case_mirror.h"
#include "core/model/case_step.h"
#include "core/model/case_version.h"

#include <QtCore/QDate>
#include <QtCore/QStringList>

namespace muniment::workspace {

class CaseChange;

/// Fields that are kept alike where nothing else was said.
inline const QStringList kAlwaysShared{QStringLiteral("handler"), QStringLiteral("status")};

/// Kept by a mirror that keeps nothing alike.
inline constexpr auto kNothingShared = QLatin1StringView("/");

/// What a case and a connected system keep alike goes by names: a field by its own, `step/THEIR-ID`,
/// `milestone/CODE/WHICH/ORDER`, `version/PAPER/VERSION`.
[[nodiscard]] Result<cases::FieldTexts> sharedTexts(CaseChange& change, const CaseMirror& mirror);
/// Whether a case can say so; what it cannot is not taken over, and never overwritten there.
[[nodiscard]] bool isSharable(const CaseMirror& mirror, const QString& name, const QString& text);
/// Makes ours what they say.
[[nodiscard]] Result<void> takeShared(CaseChange& change, const QString& name, const QString& text);

/// Saves a step in its new state, says so on the time axis, and takes back what somebody was asked about it.
[[nodiscard]] Result<void> moveStep(CaseChange& change, CaseStep& step, CaseStep::State state, const QString& text);
/// A null day takes it away.
[[nodiscard]] Result<CaseMilestoneId> setDay(CaseChange& change, CaseMilestone::Code code, const QString& order,
                                             CaseMilestone::Which which, QDate day);
/// One version of a document; a new one where the case does not know it.
[[nodiscard]] Result<CaseVersion> versionOf(CaseChange& change, const QString& paper, const QString& version);
/// Adds a step to its approval. Where it is approved, an older approved version of the document is superseded.
[[nodiscard]] Result<void> decideVersion(CaseChange& change, CaseVersion& version, CaseVersion::State state,
                                         const QString& comment);

[[nodiscard]] QStringList namesOf(const cases::FieldTexts& texts);
[[nodiscard]] QString sharedNameOf(const CaseStep& step);
[[nodiscard]] QString sharedNameOf(const CaseVersion& version);

} // namespace muniment::workspace
