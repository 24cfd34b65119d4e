#pragma once

#include "core/model/person.h"

#include <QtCore/QString>

#include <span>
#include <vector>

namespace muniment::ui {

/// One line of a pasted list of people, and whom it means.
struct PastedPerson final {
  QString name;
  QString phone;                 ///< digits with a leading +, where the line has one
  std::optional<PersonId> known; ///< nothing where nobody is known under this name or number
  bool isAmbiguous = false;      ///< several persons are: none of them is taken

  friend bool operator==(const PastedPerson&, const PastedPerson&) = default;
};

/// Lines such as `Ana Lima`, `Ana Lima <ana@example.org>`, `Ana Lima; +49 170 1234567`, each person once.
[[nodiscard]] std::vector<PastedPerson> pastedPeople(const QString& text, std::span<const Person> persons);

} // namespace muniment::ui
