#pragma once

#include "core/workspace/participants/participant_queries.h"

#include <QtCore/QCoreApplication>

namespace muniment::ui {

/// What the sheet says about participants and persons.
class ParticipantWords final {
  Q_DECLARE_TR_FUNCTIONS(ParticipantWords)

 public:
  [[nodiscard]] static QString name(const store::Participant& participant);
  [[nodiscard]] static QString name(const workspace::SamePersonProposals::Side& side);
  /// What is known beside the name: the number, whether it is a person already.
  [[nodiscard]] static QString detail(const workspace::SamePersonProposals::Side& side);
  [[nodiscard]] static QString persons(const std::vector<Person>& persons);
  [[nodiscard]] static QString ground(const workspace::SamePersonProposals::Proposal& proposal);
  [[nodiscard]] static QString conversations(std::int64_t count);
  /// `Tom B. (label), by Ines Roth on 3 Mar 2026`.
  [[nodiscard]] static QString mapping(const PersonName& name, const std::map<QString, QString>& authors);
};

} // namespace muniment::ui
