#pragma once

#include "core/model/absence.h"
#include "core/model/rights_change.h"
#include "core/workspace/people/plan_part_commands.h"

#include <QtCore/QCoreApplication>

#include <map>

namespace muniment::ui {

/// What is said about people and their rights, the same in the list and beside it.
class PeopleWords final {
  Q_DECLARE_TR_FUNCTIONS(PeopleWords)

 public:
  using Names = std::map<ActorId, QString>;

  [[nodiscard]] static QString name(Role role);
  /// What somebody may do with it, in a sentence.
  [[nodiscard]] static QString meaning(Role role);
  [[nodiscard]] static QString listed(const Roles& roles);
  /// “Away until 6 Mar 2026; Ben decides”; nothing without an absence.
  [[nodiscard]] static QString absence(const Absence& absence, const Names& names, Instant now);
  /// The classes and units to which somebody is limited; “Everywhere” where they are not.
  [[nodiscard]] static QString part(const Actor& actor, const workspace::PlanParts::Answer& plan);
  /// What was given and taken, in one line.
  [[nodiscard]] static QString change(const RightsChange& change);
};

} // namespace muniment::ui
