#include "app/answers/answer_page.h"

#include "app/answers/html.h"
#include "core/outreach/received_answer.h"

#include <QtCore/QLocale>
#include <QtCore/QTimeZone>

namespace muniment::answers {
namespace {

using namespace Qt::StringLiterals;

QString tagged(const char* tag, const char* style, const QString& inner) {
  return u"<%1 class=\"%2\">%3</%1>\n"_s.arg(QLatin1StringView(tag), QLatin1StringView(style), inner);
}

QString hidden(const char* name, const QByteArray& value) {
  return u"<input type=\"hidden\" name=\"%1\" value=\"%2\">\n"_s.arg(QLatin1StringView(name),
                                                                     html(QString::fromLatin1(value)));
}

/// A box for several lines under its name.
QString box(const char* name, const QString& label, const QString& typed, bool needed) {
  return u"<label for=\"%1\">%2</label>\n<textarea id=\"%1\" name=\"%1\" rows=\"2\" maxlength=\"%3\"%4>\n%5</textarea>\n"_s
      .arg(QLatin1StringView(name), html(label), QString::number(outreach::kLongestWords),
           needed ? u" required"_s : QString(), html(typed));
}

/// The answer that came by this link.
const Question::Answer* answerBy(const AnswerPage::Form& form) {
  const auto found = std::ranges::find(form.question.answers, aggregateOf(form.link.id), &Question::Answer::via);
  return found == form.question.answers.end() ? nullptr : &*found;
}

} // namespace

QString AnswerPage::whenOf(Instant at) const {
  const QTimeZone zone(m_zone);
  const QDateTime local = QDateTime::fromMSecsSinceEpoch(at.milliseconds(), zone.isValid() ? zone : QTimeZone::utc());
  const QLocale& locale = m_language.locale();
  return u"%1, %2 (%3)"_s.arg(locale.toString(local.date(), QLocale::LongFormat),
                              locale.toString(local.time(), u"HH:mm"_s), local.timeZoneAbbreviation());
}

QByteArray AnswerPage::document(const QString& title, const QString& body) const {
  const QString page =
      u"<!doctype html>\n<html lang=\"%4\" dir=\"%5\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
      "<meta name=\"color-scheme\" content=\"light dark\">\n<meta name=\"robots\" content=\"noindex, nofollow\">\n"
      "<title>%1</title>\n<link rel=\"stylesheet\" href=\"../answers.css\">\n"
      "<script src=\"../answers.js\" defer></script>\n</head>\n<body>\n"
      "<header><span class=\"mark\" aria-hidden=\"true\"></span>%2</header>\n<main>\n%3</main>\n</body>\n</html>\n"_s;
  return page
      .arg(html(title), html(m_name), body, m_language.code(),
           m_language.locale().textDirection() == Qt::RightToLeft ? u"rtl"_s : u"ltr"_s)
      .toUtf8();
}

QString AnswerPage::headOf(const Form& form) const {
  const Question& question = form.question;
  QString head;
  if (!form.asker.isEmpty())
    head += tagged("p", "asker", html(tr("%1 asks you").arg(form.asker)));
  head += u"<h1>%1</h1>\n"_s.arg(htmlLines(question.text));
  if (!question.about.isEmpty())
    head +=
        u"<section class=\"about\" aria-labelledby=\"about\">\n<h2 id=\"about\">%1</h2>\n<p>%2</p>\n</section>\n"_s.arg(
            html(tr("What it concerns")), htmlLines(question.about));
  return head;
}

/// Where little is at stake one tap decides; else a choice is made, then sent with the PIN. So the Enter key in the
/// field of the PIN never decides by itself.
QString AnswerPage::choicesOf(const Form& form) const {
  const Question& question = form.question;
  const bool oneTap = question.stake == Question::Stake::Ordinary && !question.ownWords;
  QString choices;
  for (qsizetype i = 0; i < question.choices.size(); ++i) {
    const QString label = html(question.choices.at(i));
    if (oneTap)
      choices +=
          u"<button class=\"choice\" name=\"choice\" value=\"%1\">%2</button>\n"_s.arg(QString::number(i), label);
    else
      choices +=
          u"<label class=\"choice\"><input type=\"radio\" name=\"choice\" value=\"%1\"%3> <span>%2</span></label>\n"_s
              .arg(QString::number(i), label, question.ownWords ? QString() : u" required"_s);
  }
  if (oneTap)
    return choices;
  if (question.ownWords && !question.choices.isEmpty())
    choices +=
        u"<label class=\"choice\"><input type=\"radio\" name=\"choice\" value=\"-1\"> <span>%1</span></label>\n"_s.arg(
            html(tr("In my own words")));
  return choices;
}

QString AnswerPage::wordsOf(const Form& form, const Typed& typed) const {
  const Question& question = form.question;
  QString words;
  if (question.ownWords)
    words += box("text", question.choices.isEmpty() ? tr("Your answer") : tr("Your own words"), typed.text,
                 question.choices.isEmpty());
  if (question.comments)
    words += box("comment", tr("Comment (optional)"), typed.comment, false);
  if (question.stake == Question::Stake::High)
    words += u"<label for=\"pin\">%1</label>\n<input id=\"pin\" name=\"pin\" type=\"password\" inputmode=\"numeric\" "
             "autocomplete=\"off\" minlength=\"6\" maxlength=\"12\" required>\n"_s.arg(html(tr("Your PIN")));
  return words;
}

QString AnswerPage::pushOf(const Form& form) const {
  if (form.link.registered || (form.link.device && !form.renew))
    return {};
  const QByteArray key = form.pushKey.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
  return u"<section id=\"push\" class=\"push\" hidden data-key=\"%1\" data-form=\"%2\" data-done=\"%3\" "
         "data-failed=\"%4\">\n<p>%5</p>\n<button type=\"button\" id=\"register\">%6</button>\n"
         "<p id=\"told\" role=\"status\"></p>\n</section>\n"_s.arg(
             QString::fromLatin1(key), QString::fromLatin1(form.form),
             html(tr("This device will be notified of your next question.")),
             html(tr("This device could not be registered. You can still answer here.")),
             html(form.renew ? tr("Notifications on this device have to be renewed.")
                             : tr("You can be notified on this device when there is another question for you.")),
             html(tr("Notify This Device")));
}

QByteArray AnswerPage::question(const Form& form, Problem problem, const Typed& typed) const {
  const bool oneTap = form.question.stake == Question::Stake::Ordinary && !form.question.ownWords;
  QString body = headOf(form);
  body += tagged("p", "deadline", html(tr("Please answer by %1.").arg(whenOf(form.question.deadline))));
  if (problem != Problem::None)
    body += u"<p class=\"problem\" role=\"alert\">%1</p>\n"_s.arg(html(problemOf(problem)));
  const QString choices = choicesOf(form);
  const QString words = wordsOf(form, typed);
  const QString named = u"<fieldset>\n<legend>%1</legend>\n%2</fieldset>\n"_s.arg(html(tr("Your answer")), choices);
  body += u"<form method=\"post\" autocomplete=\"off\">\n"_s + hidden("form", form.form);
  body += oneTap ? words + named : (choices.isEmpty() ? QString() : named) + words;
  if (!oneTap)
    body += u"<button class=\"send\">%1</button>\n"_s.arg(html(tr("Send Answer")));
  body += u"</form>\n"_s + tagged("p", "small",
                                  html(tr("You can answer once. Your answer is kept as evidence with the "
                                          "time at which it came.")));
  return document(form.question.text.simplified(), body + pushOf(form));
}

QByteArray AnswerPage::decided(const Form& form, bool now) const {
  const Question::Answer* answer = answerBy(form);
  if (!answer)
    return closed(form);
  QString body = headOf(form);
  if (!now)
    body += u"<p class=\"problem\" role=\"alert\">%1</p>\n"_s.arg(
        html(tr("This link was used before. Nothing was changed.")));
  body += u"<section class=\"done\" role=\"status\">\n<h2>%1</h2>\n<p class=\"words\">%2</p>\n"_s.arg(
      html(tr("You answered")), htmlLines(form.question.wordsOf(*answer)));
  if (!answer->comment.isEmpty())
    body += u"<p>%1</p>\n"_s.arg(htmlLines(answer->comment));
  body += tagged("p", "small", html(whenOf(answer->at))) + u"</section>\n"_s;
  using enum Question::Standing;
  if (answer->standing == Late)
    body += tagged("p", "problem", html(tr("It came after the deadline. It was kept, and does not count.")));
  else if (answer->standing == Contradictory)
    body += tagged("p", "problem",
                   html(tr("An earlier answer said something else. Yours was kept beside it; whoever asked will look "
                           "at both.")));
  else if (answer->standing == Duplicate)
    body += tagged("p", "small", html(tr("The same was answered before. Yours was kept beside it.")));
  body += tagged("p", "small", html(tr("To change your answer, speak to whoever asked you.")));
  return document(tr("Your answer"), body + pushOf(form));
}

QByteArray AnswerPage::closed(const Form& form) const {
  const Question& question = form.question;
  QString sentence;
  if (question.state == Question::State::Withdrawn)
    sentence = tr("This question was withdrawn. No answer is needed.");
  else if (question.state == Question::State::Answered)
    sentence = tr("This question was answered already. No answer is needed.");
  else
    sentence = tr("The time to answer ended on %1. Nothing can be answered here any more; speak to whoever asked you.")
                   .arg(whenOf(question.deadline));
  return document(tr("No answer needed"),
                  headOf(form) +
                      u"<section class=\"done\" role=\"status\"><p>%1</p></section>\n"_s.arg(html(sentence)));
}

QByteArray AnswerPage::unknown() const {
  return notice(
      tr("Nothing here"),
      tr("This link leads nowhere. Open it again from the message in which you got it, or ask whoever sent it."));
}

QString AnswerPage::problemOf(Problem problem) const {
  switch (problem) {
  case Problem::None:
    break;
  case Problem::Unreadable:
    return tr("This could not be read. Please answer again.");
  case Problem::WrongPin:
    return tr("The PIN is not right. Nothing was decided.");
  case Problem::LockedPin:
    return tr("The PIN takes no more tries. Ask whoever asked you for a new one. Nothing was decided.");
  case Problem::TooOld:
    return tr("This page was too old. Please answer again.");
  case Problem::NoAnswer:
    return tr("Choose or write an answer, then send it.");
  case Problem::TooLong:
    return tr("This is too long. Write less, then send it.");
  }
  return {};
}

QByteArray AnswerPage::busy() const {
  return notice(tr("Please try again soon"), tr("Answers cannot be taken at this moment. Nothing was decided."));
}

QByteArray AnswerPage::tooMany() const {
  return notice(tr("Too many requests"), tr("Wait a minute, then try again. Nothing was decided."));
}

QByteArray AnswerPage::notice(const QString& title, const QString& sentence) const {
  return document(title, u"<h1>%1</h1>\n<p>%2</p>\n"_s.arg(html(title), html(sentence)));
}

} // namespace muniment::answers
