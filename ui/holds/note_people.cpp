#include "ui/holds/note_people.h"

namespace muniment::ui {
namespace {

struct Noting final {
  HoldsDesk* desk;
  QObject* context;
  std::vector<PastedPerson> people;
  std::vector<workspace::WantedTarget> noted;
  PeopleNoted then;
};

void goOn(const std::shared_ptr<Noting>& noting) {
  if (noting->noted.size() == noting->people.size())
    return noting->then(noting->noted);
  const PastedPerson& person = noting->people[noting->noted.size()];
  workspace::SavePerson command;
  command.name = person.name;
  command.labels = {person.name};
  if (!person.phone.isEmpty())
    command.phones = {person.phone};
  noting->desk->run(command).then(noting->context, [noting](const Result<workspace::Receipt>& saved) {
    if (!saved)
      return noting->then(Failure(saved.error()));
    noting->noted.push_back({HoldTargetKind::Person, saved->outcome.text(u"person")});
    goOn(noting);
  });
}

} // namespace

void notePeople(HoldsDesk& desk, QObject* context, std::vector<PastedPerson> people, PeopleNoted then) {
  goOn(std::make_shared<Noting>(Noting{&desk, context, std::move(people), {}, std::move(then)}));
}

} // namespace muniment::ui
