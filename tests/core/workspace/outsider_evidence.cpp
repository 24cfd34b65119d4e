#include "core/workspace/evidence/production_queries.h"
#include "core/workspace/evidence/redaction_queries.h"
#include "core/workspace/evidence/transcript_as_of.h"
#include "tests/core/workspace/outsider_say.h"

namespace muniment::tests {
namespace {

QString sayLine(const workspace::ProductionsPage::Line& line) {
  return say(line.production) + line.author + say(line.packages);
}

QString sayPreflight(const workspace::ProductionPreflight::Answer& answer) {
  QString text =
      say(answer.messages) + u'/' + say(answer.captured) + u'/' + say(answer.bytes) + u'/' + say(answer.nextBates);
  for (const auto* notes : {&answer.blockers, &answer.notes}) {
    for (const auto& note : *notes)
      text += u' ' + say(static_cast<int>(note.finding)) + u':' + say(note.count);
  }
  for (const auto& chat : answer.chats)
    text += chat.title + say(chat.produced) + u" of "_s + say(chat.total);
  return text;
}

} // namespace

void addEvidenceAnswers(std::map<QString, Answer>& all) {
  all[u"ProductionPreflight"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    QString text;
    for (int kind = 0; kind < 6; ++kind) {
      workspace::ProductionPreflight preflight{{}, u"OPEN"_s, {}};
      workspace::ProductionSelection& selection = preflight.selection;
      if (kind == 0)
        selection.messages = {ids.message};
      else if (kind == 1)
        selection.ranges = {{ids.conversation}};
      else if (kind == 2)
        selection.records = {ids.record};
      else if (kind == 3)
        selection.holds = {ids.hold};
      else if (kind == 4)
        selection.items = {ids.item};
      else
        selection.query = u"fairway"_s;
      text += ask(twin, std::move(preflight), sayPreflight);
    }
    return text;
  });
  all[u"ProductionsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ProductionsPage(), [](const auto& page) {
      QString text;
      for (const auto& line : page.lines)
        text += sayLine(line);
      return text + (page.hasMore ? u"more"_s : QString());
    });
  };
  all[u"ProductionByName"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ProductionByName{ids.production.toString()}, sayLine) +
           ask(twin, workspace::ProductionByName{u"P-2"_s}, sayLine);
  });
  all[u"ProducedItems"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ProducedItems{ids.production},
               [](const auto& items) { return say(std::ssize(items)); });
  });
  all[u"RedactionsOfMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RedactionsOfMessages{{ids.message}});
  });
  all[u"RedactionsInConversation"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RedactionsInConversation{ids.conversation});
  });
  all[u"RedactionHistory"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RedactionHistory{ids.message}, [](const auto& steps) {
      QString text;
      for (const auto& step : steps)
        text += say(step.redaction) + step.author;
      return text;
    });
  });
  all[u"TranscriptAsOf"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    workspace::TranscriptAsOf query;
    query.conversation = ids.conversation;
    query.at = twin.fixture().clock().now();
    query.zone = u"Europe/Berlin"_s;
    return ask(twin, query, [](const auto& given) { return say(given.total) + say(given.messages); });
  });
}

} // namespace muniment::tests
