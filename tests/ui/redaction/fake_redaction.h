#pragma once

#include "ui/redaction/redaction_desk.h"

#include <functional>

namespace muniment::tests {

/// Keeps what is redacted, in memory, and answers at once.
class FakeRedaction final : public ui::RedactionDesk {
 public:
  FakeRedaction();

  QFuture<Result<std::vector<Redaction>>> ask(workspace::RedactionsOfMessages query) override;
  QFuture<Result<std::vector<workspace::RedactionHistory::Step>>> ask(workspace::RedactionHistory query) override;
  QFuture<Result<workspace::KeptMessages::Answer>> ask(workspace::KeptMessages query) override;
  QFuture<Result<access::Session>> ask(workspace::WhoAmI query) override;
  Done run(workspace::ProposeRedactions command) override;
  Done run(workspace::WithdrawRedactions command) override;
  Done run(workspace::SignOffRedactions command, QWidget* over) override;

  /// A message with a text, for whoever needs one.
  [[nodiscard]] static Message message(std::int64_t position, const QString& text);

  std::function<Message(std::int64_t position)> messageAt;
  std::vector<workspace::RedactionHistory::Step> steps; ///< of all messages, oldest first
  std::vector<workspace::ProposeRedactions> proposed;
  std::vector<RedactionId> signedOff;
  bool mayRedact = true;
  std::optional<Error> refusal;       ///< of what is proposed
  std::optional<Error> signedRefusal; ///< of what is signed off

 private:
  void add(Redaction redaction);
  [[nodiscard]] std::map<RedactionId, Redaction> now() const;
  void change(const std::vector<RedactionId>& redactions, Redaction::State state);
};

} // namespace muniment::tests
