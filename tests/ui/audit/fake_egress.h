#pragma once

#include "tests/support/later.h"
#include "ui/audit/egress_dialog.h"

namespace muniment::tests {

/// So many messages that left, one an hour, every third to Ben. Answers with the next event.
class FakeEgress final : public ui::EgressDesk {
 public:
  explicit FakeEgress(int lines) : m_lines(lines) {}

  QFuture<Result<workspace::EgressReport::Answer>> ask(workspace::EgressReport query) override {
    asked = query;
    workspace::EgressReport::Answer answer;
    for (int number = 0; number < m_lines; ++number) {
      workspace::EgressReport::Line line;
      line.delivery.at = now().plusMilliseconds(-number * 3'600'000LL);
      line.delivery.kind = number % 2 == 0 ? QStringLiteral("message.template") : QStringLiteral("push.notify");
      line.delivery.peer = number % 2 == 0 ? QStringLiteral("whatsapp") : QStringLiteral("push");
      line.delivery.state = number == 0 ? Delivery::State::Queued : Delivery::State::Done;
      line.to = number % 3 == 0 ? QStringLiteral("Ben Ode (+4917012346)") : QStringLiteral("Anna Field");
      line.by = QStringLiteral("Rules");
      line.rule = QStringLiteral("Shipment notices");
      if (line.to.contains(query.person, Qt::CaseInsensitive) && !(query.from && line.delivery.at < *query.from))
        answer.lines.push_back(std::move(line));
    }
    using Answered = Result<workspace::EgressReport::Answer>;
    return later(refusal ? Answered(Failure(*refusal)) : Answered(std::move(answer)));
  }
  [[nodiscard]] Instant now() const override { return *Instant::parse(u"2026-03-02T09:00:00.000Z"); }

  workspace::EgressReport asked;
  std::optional<Error> refusal;

 private:
  int m_lines;
};

} // namespace muniment::tests
