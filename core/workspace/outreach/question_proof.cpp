#include "core/workspace/outreach/question_proof.h"

#include "core/model/person.h"
#include "core/workspace/services.h"

namespace muniment::workspace {

using namespace Qt::StringLiterals;
using evidence::Sheet;

namespace {

QString textOf(const std::optional<Instant>& at) { return at ? at->toString() : QString(); }

/// Facts that are known.
void add(Sheet::Section& section, const QString& name, const QString& value, const QString& source = {}) {
  if (!value.isEmpty())
    section.facts.push_back({name, value, source});
}

} // namespace

QString ProofText::limits() {
  return tr(
      "A notification that was taken does not show that it was read, and a link that was opened does not show by "
      "whom. Where no receipt of reading came, the person may have read the message all the same: people can turn "
      "those receipts off. A receipt of reading does not show who read it.");
}

QString ProofText::handOf(const Question::Answer& answer) {
  if (!answer.hand)
    return {};
  const Question::Hand& hand = *answer.hand;
  if (hand.payload.isEmpty() && answer.choice >= 0)
    return tr("From number %1, from which they had written on %2, in a message that says this choice")
        .arg(hand.phone, hand.verifiedAt.toString());
  return hand.payload.isEmpty() ? tr("From number %1, from which they had written on %2, in their own words")
                                      .arg(hand.phone, hand.verifiedAt.toString())
                                : tr("From number %1, from which they had written on %2, by tapping %3")
                                      .arg(hand.phone, hand.verifiedAt.toString(), hand.payload);
}

Sheet::Section ProofText::asked(const QuestionById::Answer& known) {
  const Question& question = known.question;
  Sheet::Section section{tr("Asked"), {}, {}};
  add(section, tr("Question"), question.text, aggregateOf(question.id));
  add(section, tr("About"), question.about);
  add(section, tr("Choices"), question.choices.join(u" · "_s));
  add(section, tr("Asked of"), known.person, aggregateOf(question.person));
  add(section, tr("Asked by"), known.asker);
  add(section, tr("Asked at"), question.askedAt.toString());
  add(section, tr("To be answered until"), question.deadline.toString());
  if (known.pinSetAt)
    add(section, tr("PIN set by"), known.pinSetter, known.pinSetAt->toString());
  return section;
}

Sheet::Section ProofText::sent(const QuestionById::Answer& known) {
  Sheet::Section section{tr("Sent"), {}, {}};
  for (const QuestionById::Sent& sent : known.sent) {
    const Question::Sending& sending = sent.sending;
    add(section, tr("Message queued"), tr("%1, to number %2").arg(sending.at.toString(), sending.phone),
        sending.delivery);
    add(section, tr("Wrote from it before"), sending.verifiedAt.toString());
    add(section, tr("Taken by WhatsApp"), textOf(sent.receipt.sent), sent.wamid);
    add(section, tr("Delivered"), textOf(sent.receipt.delivered), sent.wamid);
    add(section, tr("Read"), textOf(sent.receipt.read), sent.wamid);
    add(section, tr("Failed"), textOf(sent.receipt.failed), sent.receipt.problem);
    if (!sent.receipt.sent && !sent.receipt.failed)
      add(section, tr("Taken by WhatsApp"), tr("Not shown: it may never have left"));
    else if (!sent.receipt.read)
      add(section, tr("Read"), tr("No receipt came"));
  }
  for (const Question::Notice& notice : known.question.notices) {
    if (notice.device.startsWith(u"device:"_s))
      add(section, notice.taken ? tr("Notification taken by the push service") : tr("Notification not taken"),
          notice.at.toString(), notice.device);
    else if (std::ranges::find(known.question.sendings, notice.device, &Question::Sending::delivery) ==
             known.question.sendings.end())
      add(section,
          notice.read    ? tr("Read")
          : notice.taken ? tr("Delivered")
                         : tr("Failed"),
          notice.at.toString(), notice.device);
  }
  for (const AnswerLink& link : known.links) {
    add(section, tr("Link opened"), textOf(link.openedAt), aggregateOf(link.id));
    const auto opener = known.openers.find(link.id);
    if (link.usedAt && opener != known.openers.end())
      add(section, tr("Way opened by"), opener->second, aggregateOf(link.id));
  }
  if (section.facts.empty())
    section.note = tr("Nothing was sent to this person.");
  return section;
}

Sheet::Section ProofText::answers(const QuestionById::Answer& known) {
  const Question& question = known.question;
  Sheet::Section section{tr("Answered"), {}, {}};
  for (const Question::Answer& answer : question.answers) {
    add(section, tr("Answer"), question.wordsOf(answer), answer.via);
    add(section, tr("Came at"), answer.at.toString());
    add(section, tr("What it is worth"), nameOf(answer.standing));
    add(section, tr("By whom"), handOf(answer));
    if (const auto settled = known.settledBy.find(answer.via); settled != known.settledBy.end())
      add(section, tr("Taken for an answer by"), settled->second);
    add(section, tr("Comment"), answer.comment);
  }
  if (question.answers.empty())
    section.note = tr("No answer came.");
  add(section, tr("Withdrawn because"), question.reason);
  return section;
}

Sheet ProofText::sheet(const QuestionById::Answer& known, Instant now) {
  Sheet sheet;
  sheet.format = u"muniment-question-proof"_s;
  sheet.title = tr("Proof of a question and its answer");
  sheet.statement = limits();
  sheet.footer = tr("As known on %1").arg(now.toString());
  sheet.sections = {asked(known), sent(known), answers(known)};
  return sheet;
}

Result<Sheet> QuestionProof::answer(QueryContext& context) const {
  MUNIMENT_TRY_LET(known, QuestionById{question}.answer(context));
  return ProofText::sheet(known, context.services.environment.clock->now());
}

} // namespace muniment::workspace
