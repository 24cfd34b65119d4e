#include "core/workspace/outreach/question_paper.h"

#include "core/store/actor_repository.h"
#include "core/store/answer_repository.h"
#include "core/store/person_repository.h"
#include "core/workspace/outreach/answer_channel.h"
#include "core/workspace/outreach/question_proof.h"

#include <QtCore/QCoreApplication>

namespace muniment::workspace {
namespace {

using namespace Qt::StringLiterals;

/// Where its texts are found.
class Words final {
  Q_DECLARE_TR_FUNCTIONS(QuestionPaper)
};

Result<QString> nameOfActor(store::Connection& connection, const QString& id) {
  const auto parsed = ActorId::parse(id);
  if (!parsed)
    return id;
  MUNIMENT_TRY_LET(actor, store::ActorRepository(connection).byId(*parsed));
  return actor ? actor->name : id;
}

class Paper final {
 public:
  void add(const QString& name, const QString& value) {
    m_lines.append(value.isEmpty() ? name : u"%1: %2"_s.arg(name, value.simplified()));
  }
  [[nodiscard]] QByteArray bytes() const { return m_lines.join(u'\n').toUtf8() + '\n'; }

 private:
  QStringList m_lines;
};

Result<void> addLinks(store::Connection& connection, const Question& question, Paper& paper) {
  MUNIMENT_TRY_LET(links, store::AnswerRepository(connection).linksOf(question.id));
  for (const AnswerLink& link : links) {
    if (!link.usedAt)
      continue;
    MUNIMENT_TRY_LET(opener, givenBy(connection, link));
    MUNIMENT_TRY_LET(name, nameOfActor(connection, opener));
    paper.add(Words::tr("Answered by link"), u"%1 %2"_s.arg(aggregateOf(link.id), link.usedAt->toString()));
    paper.add(Words::tr("Way opened by"), name);
  }
  return {};
}

} // namespace

Result<QByteArray> questionPaper(store::Connection& connection, const Question& question, const Scope& scope) {
  MUNIMENT_TRY_LET(person, store::PersonRepository(connection).byId(question.person, scope));
  MUNIMENT_TRY_LET(asker, nameOfActor(connection, question.askedBy));
  Paper paper;
  paper.add(Words::tr("Question"), question.text);
  paper.add(Words::tr("About"), question.about);
  paper.add(Words::tr("Asked of"), person ? person->name : question.person.toString());
  paper.add(Words::tr("Asked by"), asker);
  paper.add(Words::tr("Asked at"), question.askedAt.toString());
  paper.add(Words::tr("To be answered until"), question.deadline.toString());
  for (const QString& choice : question.choices)
    paper.add(Words::tr("Choice"), choice);
  for (const Question::Sending& sending : question.sendings)
    paper.add(Words::tr("Sent to number"), u"%1 %2"_s.arg(sending.phone, sending.at.toString()));
  for (const Question::Answer& answer : question.answers) {
    paper.add(Words::tr("Answer"), question.wordsOf(answer));
    paper.add(Words::tr("Came at"), answer.at.toString());
    paper.add(Words::tr("What it is worth"), nameOf(answer.standing));
    if (answer.hand)
      paper.add(Words::tr("By whom"), ProofText::handOf(answer));
    if (!answer.comment.isEmpty())
      paper.add(Words::tr("Comment"), answer.comment);
  }
  if (question.stake == Question::Stake::High) {
    MUNIMENT_TRY_LET(pin, store::AnswerRepository(connection).pinOf(question.person));
    MUNIMENT_TRY_LET(setter, nameOfActor(connection, pin ? pin->setBy : QString()));
    paper.add(Words::tr("PIN set by"), setter);
  }
  MUNIMENT_TRY(addLinks(connection, question, paper));
  return paper.bytes();
}

} // namespace muniment::workspace
