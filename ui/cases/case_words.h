#pragma once

#include "core/workspace/cases/audience.h"
#include "core/workspace/cases/case_queries.h"
#include "core/workspace/cases/deal_view.h"
#include "ui/cases/case_mark.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What is said about cases beyond their own words.
class CaseWords final {
  Q_DECLARE_TR_FUNCTIONS(CaseWords)

 public:
  using Names = std::map<QString, QString>; ///< of actors, by id

  [[nodiscard]] static QString kind(Case::Kind kind);
  [[nodiscard]] static QString status(Case::Status status);
  /// The status with its icon, and how long the case has been open.
  [[nodiscard]] static CaseMark state(const Case& file, Instant now);
  /// Those that matter most, first; never empty.
  [[nodiscard]] static std::vector<CaseMark> marks(const workspace::CaseSummary& summary, Instant now);
  /// `C-2026-0001 Delayed shipment`.
  [[nodiscard]] static QString title(const Case& file);

  /// The name of a field for people; of one that a site added, its own.
  [[nodiscard]] static QString field(const QString& name);
  /// A value as people read it: days in their form, actors by name.
  [[nodiscard]] static QString value(const QString& field, const QString& value, const Names& names);
  /// Where a value comes from and since when: `Ana Lima, 10 Mar 2026`, `from a message, 10 Mar 2026`.
  [[nodiscard]] static QString origin(const CaseValue& value, const Names& names);
  /// Where something comes from; empty where the actor said it.
  [[nodiscard]] static QString source(const QString& source);
  [[nodiscard]] static QString nameOf(const QString& actor, const Names& names);

  [[nodiscard]] static QString version(CaseVersion::State state);
  /// Why a document from a connected system waits.
  [[nodiscard]] static QString problem(const QString& code);
  [[nodiscard]] static QString step(CaseStep::State state);
  [[nodiscard]] static CaseMark mark(const CaseStep& step, QDate today);
  [[nodiscard]] static QString milestone(CaseMilestone::Code code);
  [[nodiscard]] static QString which(CaseMilestone::Which which);
  [[nodiscard]] static QString link(CaseLink::Kind kind);
  [[nodiscard]] static Icon icon(CaseLink::Kind kind);
  [[nodiscard]] static QString stance(CaseLink::Stance stance);
  [[nodiscard]] static QString channel(const workspace::Audience::Line& line);
  [[nodiscard]] static QString leftOut(workspace::Audience::LeftOut why);
  /// Text from outside in one line.
  [[nodiscard]] static QString text(const QString& outside);

 private:
  [[nodiscard]] static QString partField(const QString& name);
};

} // namespace muniment::ui
