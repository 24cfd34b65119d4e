#pragma once

#include "ui/audit/stamps_desk.h"

namespace muniment::tests {

/// Some heads, one of them time-stamped, and an authority that is chosen as the test says.
class FakeStamps final : public ui::StampsDesk {
 public:
  FakeStamps();

  Answer<std::vector<workspace::HeadLine>> ask(workspace::HeadsPage query) override;
  Answer<std::optional<TimeAuthority>> ask(workspace::ChosenAuthority query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::ChooseAuthority command, QWidget* over) override;
  Answer<Instant> stampNow() override;
  Answer<workspace::ChosenHolder::Answer> ask(workspace::ChosenHolder query) override;
  QFuture<Result<workspace::Receipt>> run(workspace::ChooseHolder command, QWidget* over) override;
  Answer<std::int64_t> giveNow() override;

  [[nodiscard]] static Instant now();

  std::vector<workspace::HeadLine> heads;
  std::optional<TimeAuthority> authority;
  workspace::ChosenHolder::Answer holder;
  std::optional<Error> refusal; ///< of the next act
};

} // namespace muniment::tests
