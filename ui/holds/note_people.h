#pragma once

#include "ui/holds/holds_desk.h"
#include "ui/holds/pasted_people.h"

#include <functional>

namespace muniment::ui {

using PeopleNoted = std::function<void(const Result<std::vector<workspace::WantedTarget>>& targets)>;

/// Notes people as custodians under their name and number, one after the other, and gives back what a hold can be put
/// on. Whoever was noted before a failure stays so. `then` is not called once `context` is gone.
void notePeople(HoldsDesk& desk, QObject* context, std::vector<PastedPerson> people, PeopleNoted then);

} // namespace muniment::ui
