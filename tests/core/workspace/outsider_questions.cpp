#include "core/outreach/answer_token.h"
#include "core/workspace/outreach/answer_queries.h"
#include "core/workspace/outreach/campaign_queries.h"
#include "core/workspace/outreach/continue_campaigns.h"
#include "core/workspace/outreach/question_proof.h"
#include "core/workspace/outreach/stake_limits.h"
#include "core/workspace/outreach/unclear_reply.h"
#include "core/workspace/tasks/escalation_commands.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {

namespace {

void addCampaignAnswers(std::map<QString, Answer>& all) {
  all[u"ChosenStakeLimits"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ChosenStakeLimits(), [](const StakeLimits& limits) { return say(limits); });
  };
  all[u"CampaignWays"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CampaignWays(), [](const auto& ways) {
      QString text;
      for (const auto& way : ways)
        text += way.peer + way.name;
      return text;
    });
  };
  all[u"CampaignsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CampaignsPage(), [](const auto& page) {
      QString text = page.hasMore ? u"more"_s : QString();
      for (const auto& line : page.campaigns)
        text += say(line.campaign) + say(workspace::meantOf(line.counts));
      return text;
    });
  };
  all[u"CampaignById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CampaignById{ids.campaign}, [](const auto& answer) {
      return say(answer.campaign) + say(workspace::meantOf(answer.counts)) + answer.starter +
             say(std::ssize(answer.answers)) + say(answer.next ? 1 : 0) +
             (answer.stake ? answer.stake->toString() : QString());
    });
  });
  all[u"CampaignPeople"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::CampaignPeople{{ids.campaign, {}}, {}, 10}, [](const auto& page) {
      QString text = page.hasMore ? u"more"_s : QString();
      for (const auto& line : page.people)
        text += say(line.person) + line.name + line.answer + line.comment;
      return text;
    });
  });
}

} // namespace

void addQuestionAnswers(std::map<QString, Answer>& all) {
  addCampaignAnswers(all);
  all[u"QuestionsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::QuestionsPage(),
               [](const auto& page) { return say(page.questions) + (page.hasMore ? u"more"_s : QString()); });
  };
  all[u"QuestionById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::QuestionById{ids.question}, [](const auto& sheet) {
      return say(sheet.question) + sheet.person + say(std::ssize(sheet.links)) + say(sheet.devices);
    });
  });
  all[u"UnclearReply"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::UnclearReply{ids.task}, [](const auto& offered) {
      QString text = say(offered.questions);
      for (const auto& said : offered.messages)
        text += said.message.toString() + said.text;
      return text;
    });
  });
  all[u"QuestionProof"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::QuestionProof{ids.question}, [](const auto& sheet) {
      QString text;
      for (const auto& section : sheet.sections) {
        for (const auto& fact : section.facts)
          text += fact.value;
      }
      return text;
    });
  });
  all[u"CampaignsDue"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::CampaignsDue(), [](bool due) { return say(due ? 1 : 0); });
  };
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
