import { Module } from '@nestjs/common';
import { ComposeHome } from './compose-home.js';
import { GatherHomeFacts } from './home-facts.js';
import { HomeRows } from './home-rows.repository.js';
import { HomeController } from './home.controller.js';
import { ShowHome } from './show-home.js';

@Module({
  controllers: [HomeController],
  providers: [ComposeHome, GatherHomeFacts, HomeRows, ShowHome],
})
export class HomeModule {}
