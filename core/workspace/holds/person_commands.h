#pragma once

#include "core/model/person.h"
#include "core/workspace/command.h"

namespace muniment::workspace {

/// Notes who somebody is: a new person, or what is known of one. What holds cover follows at once.
struct SavePerson final {
  static constexpr auto kName = QLatin1StringView("person.save");
  static constexpr Permission kPermission = Permission::ManageHolds;

  std::optional<PersonId> person; ///< nothing for a new one
  QString name;
  QStringList phones;
  QStringList labels;
  std::optional<ActorId> actor;
  std::optional<PersonDetails> details = {}; ///< nothing: they stay as they are

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Takes a number or a label of sources to be a person's.
struct MapSpeaker final {
  static constexpr auto kName = QLatin1StringView("person.map");
  static constexpr Permission kPermission = Permission::ManageHolds;

  PersonId person;
  PersonName::Kind kind = PersonName::Kind::Label;
  QString value;

  [[nodiscard]] Json describe() const;
  [[nodiscard]] Result<Json> apply(CommandContext& context) const;
};

/// Persons by name.
struct Persons final {
  static constexpr Permission kPermission = Permission::ViewItem;
  QString filter;
  [[nodiscard]] Result<std::vector<Person>> answer(QueryContext& context) const;
};

} // namespace muniment::workspace
