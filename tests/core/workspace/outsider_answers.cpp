#include "tests/core/workspace/outsider_answers.h"

#include "core/model/schedule_json.h"
#include "core/workspace/connections/connection_queries.h"
#include "core/workspace/connections/processing_record.h"
#include "core/workspace/conversations/attachment_bytes.h"
#include "core/workspace/conversations/conversations_page.h"
#include "core/workspace/conversations/imports.h"
#include "core/workspace/conversations/search_messages.h"
#include "core/workspace/conversations/sensitive.h"
#include "core/workspace/conversations/transcript.h"
#include "core/workspace/conversations/withdraw_source.h"
#include "core/workspace/coverage/coverage_query.h"
#include "core/workspace/delivery/delivery_queries.h"
#include "core/workspace/delivery/receiver_keys.h"
#include "core/workspace/holds/hold_impact.h"
#include "core/workspace/holds/hold_queries.h"
#include "core/workspace/holds/person_commands.h"
#include "core/workspace/items/item_bytes.h"
#include "core/workspace/items/items_page.h"
#include "core/workspace/ledger/head_holder.h"
#include "core/workspace/live/live_queries.h"
#include "core/workspace/overview/overview_query.h"
#include "core/workspace/participants/participant_queries.h"
#include "core/workspace/people/person_requests.h"
#include "core/workspace/people/plan_part_commands.h"
#include "core/workspace/records/conversation_marks.h"
#include "core/workspace/records/import_plan.h"
#include "core/workspace/records/kept_messages.h"
#include "core/workspace/records/plan_changes.h"
#include "core/workspace/records/planned_changes.h"
#include "core/workspace/records/reclassify_record.h"
#include "core/workspace/records/record_queries.h"
#include "core/workspace/tasks/task_queries.h"

#include "tests/core/workspace/outsider_say.h"

#include <QtCore/QRegularExpression>

namespace muniment::tests {
namespace {

using Kind = HoldTargetKind;
using workspace::WantedTarget;
QStringList words() {
  return {u"fairway"_s, u"harbour"_s, u"whistle"_s,     u"from:Zoe"_s,
          u"is:held"_s, u"letter"_s,  u"tag:whistle"_s, u"-tag:harbour"_s};
}

void addConversations(std::map<QString, Answer>& all) {
  all[u"ConversationsPage"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : {QString(), u"Zoe"_s, u"Tom"_s})
      text += ask(twin, workspace::ConversationsPage{{word, {}, {}, false, false, {}, {}}, 100, {}},
                  [](const auto& page) { return say(page.conversations) + say(page.total); });
    return text;
  };
  all[u"Coverage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::Coverage(), [](const workspace::Coverage::Answer& given) {
      QString text = say(given.total) + say(given.connectionGaps);
      for (const workspace::ConversationCoverage& coverage : given.conversations)
        text += say(coverage.summary) + coverage.person + say(std::ssize(coverage.sources)) + say(coverage.gaps);
      return text;
    });
  };
  all[u"ConversationChoices"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ConversationChoices(),
               [](const auto& choices) { return say(choices.speakers) + say(choices.owners); });
  };
  all[u"ConversationById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ConversationById{ids.conversation},
               [](const auto& one) { return say(one.summary) + say(one.speakers) + say(one.sources.size()); });
  });
  all[u"SensitiveMarks"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SensitiveMarks{aggregateOf(ids.conversation)},
               [](const auto& lines) { return say(std::ssize(lines)); });
  });
  all[u"SpeakersOf"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::SpeakersOf{ids.conversation},
               [](const auto& given) { return given.title + say(given.speakers); });
  });
  all[u"KnownMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::KnownMessages{ids.conversation, 0, 0});
  });
  all[u"ImportsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ImportsPage(), [](const auto& lines) {
      QString text;
      for (const workspace::ImportLine& line : lines)
        text += line.source.name + line.conversation.title + say(line.source.messages) + line.capturedBy;
      return text;
    });
  };
  all[u"WithdrawalPreview"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::WithdrawalPreview{ids.source}, [](const auto& preview) {
      const workspace::KeepsSource& keeps = preview.keeps;
      return preview.title + say(preview.destroyed) + say(preview.kept) +
             (keeps.records + keeps.holds + keeps.cases).join(u',') + say(std::int64_t{keeps.hidden});
    });
  });
  all[u"MeetingConversation"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::MeetingConversation{{u"Zoe Beck"_s}, {}}) +
           ask(twin, workspace::MeetingConversation{{u"Tom Beck"_s}, {}}) +
           ask(twin, workspace::MeetingConversation{{u"Zoe Beck"_s}, twin.secrets().matter});
  };
}

void addTranscripts(std::map<QString, Answer>& all) {
  all[u"TranscriptPage"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TranscriptPage{ids.conversation, 0, 10},
               [](const auto& page) { return say(page.messages) + say(page.total); });
  });
  all[u"TranscriptDay"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TranscriptDay{ids.conversation, QDate(2026, 1, 13)});
  });
  all[u"TranscriptDensity"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TranscriptDensity{ids.conversation, 3});
  });
  all[u"ConflictsInConversation"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ConflictsInConversation{ids.conversation, 10},
               [](const auto& given) { return say(std::ssize(given.places)) + say(given.agreeing); });
  });
  all[u"LiveConversation"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::LiveConversation{ids.conversation},
               [](const auto& one) { return one ? one->address.party.keys().join(u' ') : u"none"_s; });
  });
  all[u"MessageDetails"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::MessageDetails{ids.message},
               [](const auto& one) { return one.message.text + say(std::ssize(one.notes)) + say(one.leaf); });
  });
  all[u"PreviewAttachment"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::PreviewAttachment{ids.message},
               [](const auto& file) { return say(file.bytes.size()); });
  });
  all[u"ExportAttachment"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ExportAttachment{ids.message}, [](const auto& file) { return say(file.bytes.size()); });
  });
  all[u"SearchMessages"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : words())
      text += ask(twin, workspace::SearchMessages{word, 50, {}},
                  [](const auto& found) { return say(found.hits) + (found.hasMore ? u"more"_s : QString()); });
    return text;
  };
  all[u"CountMessages"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : words())
      text += ask(twin, workspace::CountMessages{word});
    return text;
  };
  all[u"HitsInConversation"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::HitsInConversation{ids.conversation, u"fairway"_s, 10},
               [](const auto& hits) { return say(hits.positions); });
  });
}

workspace::RecordsPage pageOf(const QString& word) {
  workspace::RecordsPage page;
  page.filter.text = word;
  return page;
}

void addPlan(std::map<QString, Answer>& all) {
  all[u"FilePlan"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::FilePlan()); };
  all[u"ClassVersions"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::FilePlan(), [&](const std::vector<workspace::FilePlan::Place>& places) {
      QString text;
      for (const auto& place : places)
        text += ask(twin, workspace::ClassVersions{place.value.id});
      return text;
    });
  };
  all[u"Schedules"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Schedules()); };
  all[u"ExportPlan"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ExportPlan(), [](const auto& plan) { return say(std::ssize(plan.classes)); });
  };
  all[u"ClassChangePreview"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::FilePlan(), [&](const std::vector<workspace::FilePlan::Place>& places) {
      return ask(twin, workspace::ClassChangePreview{places.front().value}, [](const auto& effect) {
        return say(effect.same) + say(effect.shorter) + say(effect.longer) + say(std::ssize(effect.examples));
      });
    });
  };
  all[u"PlannedChanges"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PlannedChanges(), [](const auto& given) {
      return say(std::ssize(given.lines)) + (given.hasMore ? u"more"_s : QString());
    });
  };
  all[u"ScheduleChangePreview"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ScheduleChangePreview{Schedule()}, [](const auto& effect) { return say(effect.same); });
  };
}

void addRecords(std::map<QString, Answer>& all) {
  all[u"RecordsPage"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : {QString(), u"whistle"_s, u"harbour"_s})
      text += ask(twin, pageOf(word), [](const auto& page) { return say(page.records) + say(std::ssize(page.held)); });
    return text;
  };
  all[u"CountRecords"_s] = [](TwinWorkspace& twin) {
    QString text;
    for (const QString& word : {QString(), u"whistle"_s, u"harbour"_s}) {
      workspace::CountRecords count;
      count.filter.text = word;
      text += ask(twin, count);
    }
    return text;
  };
  all[u"RecordByName"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RecordByName{ids.record.toString()}, [](const auto& one) {
      return say(one.record) + say(one.events) + say(std::ssize(one.links)) + say(one.holds.holds);
    });
  });
  all[u"RecordMembers"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::RecordMembers{ids.record, -1, 50});
  });
  all[u"RecordsOfMessages"_s] = aboutBoth(
      [](TwinWorkspace& twin, const SecretIds& ids) { return ask(twin, workspace::RecordsOfMessages{{ids.message}}); });
  all[u"RecordItems"_s] = aboutBoth(
      [](TwinWorkspace& twin, const SecretIds& ids) { return ask(twin, workspace::RecordItems{ids.record}); });
  all[u"ReclassifyPreview"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::FilePlan(), [&](const std::vector<workspace::FilePlan::Place>& places) {
      return ask(
          twin, workspace::ReclassifyPreview{ids.record, places.front().value.id, Json::Object()},
          [](const auto& given) { return say(std::ssize(given.problems)) + say(given.needsTwoPersons ? 1 : 0); });
    });
  });
  all[u"ConversationMarks"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ConversationMarks{ids.conversation},
               [](const auto& marks) { return say(std::ssize(marks.declared)) + say(std::ssize(marks.held)); });
  });
  all[u"KeptMessages"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::KeptMessages{ids.conversation, {{0, 5}}, {7}}, [](const auto& given) {
      return say(given.messages) + say(given.speakers) + say(std::ssize(given.times));
    });
  });
  all[u"DeclarationPreview"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    workspace::DeclarationPreview preview;
    preview.selection.conversation = ids.conversation;
    return ask(twin, preview, [](const auto& given) {
      return say(given.selected) + say(given.holds.holds) + say(std::ssize(given.suggestions));
    });
  });
}

void addParticipants(std::map<QString, Answer>& all) {
  all[u"ParticipantsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ParticipantsPage(), [](const auto& page) {
      QString text = say(page.total);
      for (const auto& line : page.lines)
        text += line.participant.label + say(line.participant.conversations) + say(std::ssize(line.persons)) + u' ';
      return text;
    });
  };
  all[u"SamePersonProposals"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::SamePersonProposals(), [](const auto& given) {
      QString text;
      for (const auto& proposal : given.proposals)
        text += proposal.one.label + u'/' + proposal.other.label + u' ';
      return text;
    });
  };
  all[u"PersonRequests"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PersonRequests(), [](const workspace::PersonRequests::Answer& given) {
      QString text;
      for (const workspace::PersonRequests::Line& line : given.lines)
        text += line.person + say(line.isLate ? 1 : 0);
      return text;
    });
  };
  all[u"PersonRequestById"_s] = [](TwinWorkspace& twin) {
    const auto page = twin.outsider().ask(workspace::PersonRequests()).result();
    QString text;
    for (const auto& line : page ? page->lines : std::vector<workspace::PersonRequests::Line>())
      text += ask(twin, workspace::PersonRequestById{line.request.id}, [](const auto& given) {
        QString found = given.person;
        for (const workspace::ConcernedConversation& one : given.conversations)
          found += one.conversation.title + say(one.messages) + say(one.held) + say(one.kept) + say(one.inCase);
        return found;
      });
    return text;
  };
  all[u"PersonById"_s] = [](TwinWorkspace& twin) {
    const auto persons = twin.outsider().ask(workspace::Persons{{}}).result();
    return ask(twin, workspace::PersonById{persons && !persons->empty() ? persons->front().id : PersonId()},
               [](const auto& given) { return given.person.name + say(std::ssize(given.merged)); });
  };
}

void addHolds(std::map<QString, Answer>& all) {
  all[u"HoldsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::HoldsPage(), [](const auto& page) { return say(page.lines) + say(page.total); });
  };
  all[u"HoldById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    const auto tell = [](const auto& one) {
      return say(one.hold) + say(one.targets) + say(std::ssize(one.custodians));
    };
    return ask(twin, workspace::HoldById{ids.hold.toString()}, tell) +
           ask(twin, workspace::HoldById{ids.holdCode}, tell);
  });
  all[u"HoldScope"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    const auto tell = [](const store::HoldReach& reach) {
      return QStringList{say(reach.messages), say(reach.records), say(reach.conversations), say(reach.items)}.join(
          u' ');
    };
    return ask(twin, workspace::HoldScope{ids.hold, {}}, tell) +
           ask(twin, workspace::HoldScope{{}, {{Kind::Query, u"fairway"_s}}}, tell) +
           ask(twin, workspace::HoldScope{{}, {{Kind::Conversation, ids.conversation.toString()}}}, tell) +
           ask(twin, workspace::HoldScope{{}, {{Kind::Matter, ids.matter.toString()}}}, tell);
  });
  all[u"HoldsOn"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    QString text;
    for (const WantedTarget& subject :
         {WantedTarget{Kind::Record, ids.record.toString()},
          WantedTarget{Kind::Conversation, ids.conversation.toString()}, WantedTarget{Kind::Item, ids.item.toString()},
          WantedTarget{Kind::Message, ids.message.toString()}})
      text += ask(twin, workspace::HoldsOn{subject}, [](const auto& given) { return say(given.holds); });
    return text;
  });
  all[u"HoldImpact"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::HoldImpact{ids.hold, 50},
               [](const auto& impact) { return say(std::ssize(impact.first)) + say(impact.total); });
  });
  all[u"Persons"_s] = [](TwinWorkspace& twin) { return ask(twin, workspace::Persons{{}}); };
  all[u"TasksPage"_s] = [](TwinWorkspace& twin) {
    workspace::TasksPage everybodys;
    everybodys.whose = workspace::TasksPage::Whose::Everybodys;
    everybodys.state.reset();
    const auto tell = [](const auto& page) { return say(page.tasks) + say(page.total); };
    return ask(twin, workspace::TasksPage(), tell) + ask(twin, everybodys, tell);
  };
  all[u"TaskById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::TaskById{ids.task}, [](const auto& one) { return say(one.task); });
  });
  all[u"TaskCount"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::TaskCount(), [](const auto& count) {
      return say(count.open) + say(count.overdue) + say(count.dueSoon) + say(count.approvals);
    });
  };
}

void addItems(std::map<QString, Answer>& all) {
  all[u"ItemsPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ItemsPage(), [](const auto& page) { return say(page.items) + say(page.total); });
  };
  all[u"ItemById"_s] =
      aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) { return ask(twin, workspace::ItemById{ids.item}); });
  all[u"PreviewItem"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::PreviewItem{ids.item}, [](const auto& whole) { return say(whole.bytes.size()); });
  });
  all[u"ExportItem"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ExportItem{ids.item}, [](const auto& whole) { return say(whole.bytes.size()); });
  });
}

void addConnections(std::map<QString, Answer>& all) {
  all[u"Connections"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::Connections(), [](const auto& cards) {
      QString text;
      for (const workspace::ConnectionCard& card : cards)
        text += say(card.connection) + say(card.gate) + say(card.outbox.waiting) + say(card.inbox.waiting);
      return text;
    });
  };
  all[u"PlanParts"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::PlanParts(), [](const auto& given) {
      QString said = say(std::ssize(given.parts));
      for (const auto& place : given.places)
        said += place.code + place.name + place.unit;
      return said;
    });
  };
  all[u"ChosenHolder"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ChosenHolder(), [](const auto& given) { return say(given.isLate ? 1 : 0); });
  };
  all[u"ConnectionById"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ConnectionById{ids.connection},
               [](const auto& given) { return say(given.card.connection) + say(std::ssize(given.exchanges)); });
  });
  all[u"ProcessingRecord"_s] = aboutBoth([](TwinWorkspace& twin, const SecretIds& ids) {
    return ask(twin, workspace::ProcessingRecord{ids.connection},
               [](const auto& given) { return say(given.connection) + given.matter + say(std::ssize(given.readers)); });
  });
}

void addHouse(std::map<QString, Answer>& all) {
  all[u"DeliveriesPage"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::DeliveriesPage(),
               [](const auto& page) { return say(page.deliveries) + say(page.hasMore ? 1 : 0); });
  };
  all[u"DeliveryHealth"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::DeliveryHealth(), [](const auto& health) {
      QStringList figures;
      for (const store::DeliveryCount& count : health.counts)
        figures.append(count.peer + say(count.count));
      return figures.join(u' ') + say(health.gates);
    });
  };
  all[u"ReceiverAddress"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::ReceiverAddress(), [](const auto& address) { return say(address ? 1 : 0); });
  };
  all[u"OverviewQuery"_s] = [](TwinWorkspace& twin) {
    return ask(twin, workspace::OverviewQuery(), [](const auto& answer) {
      QStringList figures;
      for (const std::int64_t figure : {answer.items,           answer.messages,       answer.capturedToday,
                                        answer.refused,         answer.entries,        answer.emergencies,
                                        answer.proposals,       answer.proposalsForMe, answer.myUnfinishedImports,
                                        answer.overdueTasks,    answer.overdueCases,   answer.lateQuestions,
                                        answer.campaignsEnding, answer.tasksSoon,      answer.approvals,
                                        answer.recordsDue,      answer.recordsHeld,    answer.caseConflicts,
                                        answer.differences,     answer.rulesStopped})
        figures.append(say(figure));
      for (const auto& [day, count] : answer.capturesByDay)
        figures.append(say(day) + u':' + say(count));
      return figures.join(u' ');
    });
  };
}

} // namespace

QString withoutChance(QString text) {
  static const QRegularExpression ids(u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s);
  static const QRegularExpression hashes(u"[0-9a-f]{32,}"_s);
  static const QRegularExpression head(u"\\\"head\\\":\\\".*?\\\\\\\"}\\\""_s);
  static const QRegularExpression messages(u"\\bm0[0-9a-z]{12}\\b"_s);
  return text.replace(messages, u"#message"_s)
      .replace(head, u"#head"_s)
      .replace(ids, u"#id"_s)
      .replace(hashes, u"#hash"_s);
}

const std::map<QString, Answer>& outsiderAnswers() {
  static const std::map<QString, Answer> answers = [] {
    std::map<QString, Answer> all;
    addConversations(all);
    addTranscripts(all);
    addPlan(all);
    addRecords(all);
    addHolds(all);
    addParticipants(all);
    addDispositionAnswers(all);
    addReviewAnswers(all);
    addItems(all);
    addEvidenceAnswers(all);
    addCaseAnswers(all);
    addQuestionAnswers(all);
    addRuleAnswers(all);
    addDocumentAnswers(all);
    addConnections(all);
    addSendingAnswers(all);
    addRmAnswers(all);
    addLedgerAnswers(all);
    addHouse(all);
    return all;
  }();
  return answers;
}

} // namespace muniment::tests
