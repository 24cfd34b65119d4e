#include "core/outreach/answer_token.h"
#include "core/workspace/outreach/answer_queries.h"
#include "core/workspace/outreach/question_queries.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

void addQuestionAnswers(std::map<QString, Answer>& all) {
  all[u"QuestionsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::QuestionsPage(),
               [](const auto& page) { return say(page.questions) + (page.hasMore ? u"more"_s : QString()); });
  };
  all[u"QuestionById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::QuestionById{ids.question}, [](const auto& sheet) {
      return say(sheet.question) + sheet.person + say(std::ssize(sheet.links)) + say(sheet.devices);
    });
  });
  all[u"AnswerForm"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::AnswerForm{outreach::AnswerToken::digestOf(ids.question.toBytes())},
               [](const auto& form) { return form ? say(form->question) : u"none"_s; });
  });
  all[u"PushTarget"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::PushTarget{ids.question, {}}, [](const auto& target) { return say(target.wanted); });
  });
  all[u"PushIdentity"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PushIdentity(), [](const auto& key) { return say(key ? 1 : 0); });
  };
}

} // namespace muniment::tests
