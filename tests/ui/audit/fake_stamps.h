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

  [[nodiscard]] static Instant now();

  std::vector<workspace::HeadLine> heads;
  std::optional<TimeAuthority> authority;
  std::optional<Error> refusal; ///< of the next act
};

} // namespace muniment::tests
