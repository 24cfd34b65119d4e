#include "tests/ui/audit/fake_stamps.h"

#include "tests/support/later.h"

namespace muniment::tests {

using namespace Qt::StringLiterals;

Instant FakeStamps::now() { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

FakeStamps::FakeStamps()
    : heads{
          {412, now(), {}, {}, 0}, {398, now(), u"https://tsa.example/tsr"_s, now(), 398}, {250, now(), {}, {}, 398}} {}

auto FakeStamps::ask(workspace::HeadsPage) -> Answer<std::vector<workspace::HeadLine>> {
  return later(Result<std::vector<workspace::HeadLine>>(heads));
}

auto FakeStamps::ask(workspace::ChosenAuthority) -> Answer<std::optional<TimeAuthority>> {
  return later(Result<std::optional<TimeAuthority>>(authority));
}

QFuture<Result<workspace::Receipt>> FakeStamps::run(workspace::ChooseAuthority command, QWidget*) {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  authority.reset();
  if (!command.address.isEmpty())
    authority = TimeAuthority{TimeAuthorityId::make(now()), command.address, command.certificates, {}, now(), {}};
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

auto FakeStamps::stampNow() -> Answer<Instant> {
  if (refusal)
    return later(Result<Instant>(failure(*std::exchange(refusal, std::nullopt))));
  heads.front() = {412, now(), authority->address, now(), 412};
  return later(Result<Instant>(now()));
}

auto FakeStamps::ask(workspace::ChosenHolder) -> Answer<workspace::ChosenHolder::Answer> {
  return later(Result<workspace::ChosenHolder::Answer>(holder));
}

QFuture<Result<workspace::Receipt>> FakeStamps::run(workspace::ChooseHolder command, QWidget*) {
  if (refusal)
    return later(Result<workspace::Receipt>(failure(*std::exchange(refusal, std::nullopt))));
  holder = {};
  if (!command.folder.isEmpty())
    holder.holder = HeadHolder{HeadHolderId::make(now()), command.folder, {}, now(), {}};
  return later(Result<workspace::Receipt>(workspace::Receipt()));
}

auto FakeStamps::giveNow() -> Answer<std::int64_t> {
  if (refusal)
    return later(Result<std::int64_t>(failure(*std::exchange(refusal, std::nullopt))));
  holder.last = store::Anchor{412, u"holder"_s, now()};
  holder.isLate = false;
  return later(Result<std::int64_t>(412));
}

} // namespace muniment::tests
